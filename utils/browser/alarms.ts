import { browser } from 'wxt/browser';
import { MINUTE } from '../time.ts';

const CHECK = 'check';
const LOCK_WATCH = 'lock-watch';
/** Chromium's shortest; asking for less would be raised to it with a warning. */
const SHORTEST_DELAY = 0.5;

/**
 * Sets the alarm of the checks. It repeats, so that a worker killed in the middle of a check is woken again.
 * @param at when to fire, in milliseconds since the epoch.
 * @param interval in milliseconds.
 */
export async function scheduleCheck(at: number, interval: number, now: number): Promise<void> {
  const delayInMinutes = Math.max((at - now) / MINUTE, SHORTEST_DELAY);
  await browser.alarms.create(CHECK, { delayInMinutes, periodInMinutes: interval / MINUTE });
}

export async function cancelCheck(): Promise<void> {
  await browser.alarms.clear(CHECK);
}

/** When the next check is due, in milliseconds since the epoch; null where no alarm is set. */
export async function nextCheckAlarm(): Promise<number | null> {
  return (await browser.alarms.get(CHECK))?.scheduledTime ?? null;
}

/** Every minute: soon enough to lock by, since what decides are the times, and not the alarm. */
export async function scheduleLockWatch(): Promise<void> {
  if (!(await browser.alarms.get(LOCK_WATCH))) await browser.alarms.create(LOCK_WATCH, { periodInMinutes: 1 });
}

export async function cancelLockWatch(): Promise<void> {
  await browser.alarms.clear(LOCK_WATCH);
}

/** Tells which of the two rang. */
export function onAlarm({ check, lockWatch }: { check: () => void; lockWatch: () => void }): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === CHECK) check();
    if (name === LOCK_WATCH) lockWatch();
  });
}
