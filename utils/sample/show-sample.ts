import type { Ask } from '../browser/messages.ts';

/** Makes the sample data, by code that is loaded for it, and has the background show it. @throws Problem */
export async function showSample(ask: Ask): Promise<void> {
  const { createSample } = await import('./sample.ts');
  await ask('addSample', await createSample(Date.now()));
}
