/** What is done to accounts, in whatever worker or page. A lock is held as long as its holder lives, and not longer. */
import { progressStore } from './storage.ts';

const CHECK = 'check:';
const JUDGE = 'judge:';

/** Runs a check of the account unless one is running. @returns whether it ran. */
export function runAlone(account: string, check: () => Promise<void>): Promise<boolean> {
  return navigator.locks.request(CHECK + account, { ifAvailable: true }, async (granted) => {
    if (granted) await check();
    return granted !== null;
  });
}

/** Judges the account's events, once nobody else does. */
export function runJudge(account: string, judge: () => Promise<void>): Promise<void> {
  return navigator.locks.request(JUDGE + account, judge);
}

/** Resolves when the account is neither checked nor judged. */
export async function whenIdle(account: string): Promise<void> {
  for (const work of [CHECK, JUDGE]) await navigator.locks.request(work + account, () => undefined);
}

/** What a killed worker said last of its checks is no longer true. */
export async function dropStaleProgress(): Promise<void> {
  const { held = [] } = await navigator.locks.query();
  const running = new Set(held.map(({ name }) => name));
  await progressStore.update((all) =>
    Object.fromEntries(Object.entries(all).filter(([account]) => running.has(CHECK + account))),
  );
}
