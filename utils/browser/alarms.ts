import { browser } from 'wxt/browser';
import { MINUTE } from '../time.ts';

const CHECK = 'check';
/** Chromium's shortest; asking for less would be raised to it with a warning. */
const SHORTEST_DELAY = 0.5;

/**
 * Sets the one alarm of the product. It repeats, so that a worker killed in the middle of a check is woken again.
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

export async function isCheckScheduled(): Promise<boolean> {
  return (await browser.alarms.get(CHECK)) !== undefined;
}

export function onCheckAlarm(check: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === CHECK) check();
  });
}
