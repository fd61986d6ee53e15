import { welcomedStore } from '../browser/storage.ts';
import { openOptions } from '../browser/tabs.ts';

/** Opens the options page once. An unpacked copy is "installed" at every start of the browser, and then only once as well. */
export async function welcome(reason: string): Promise<void> {
  if (reason !== 'install' || (await welcomedStore.get())) return;
  await welcomedStore.set(true);
  await openOptions();
}
