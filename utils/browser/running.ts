/** Which checks are running, in whatever worker or page. A lock is held as long as its holder lives, and not longer. */
import { progressStore } from './storage.ts';

const CHECK = 'check:';

/** Runs a check of the account unless one is running. @returns whether it ran. */
export function runAlone(account: string, check: () => Promise<void>): Promise<boolean> {
  return navigator.locks.request(CHECK + account, { ifAvailable: true }, async (granted) => {
    if (granted) await check();
    return granted !== null;
  });
}

/** Resolves when no check of the account is running. */
export async function whenIdle(account: string): Promise<void> {
  await navigator.locks.request(CHECK + account, () => undefined);
}

/** What a killed worker said last of its checks is no longer true. */
export async function dropStaleProgress(): Promise<void> {
  const { held = [] } = await navigator.locks.query();
  const running = new Set(held.map(({ name }) => name));
  await progressStore.update((all) =>
    Object.fromEntries(Object.entries(all).filter(([account]) => running.has(CHECK + account))),
  );
}
