/** Whether somebody is at the computer. The permission is optional: it is asked for where the lock is set. */
import { browser } from 'wxt/browser';
import { MINUTE, SECOND } from '../time.ts';

const IDLE = { permissions: ['idle'] } satisfies { permissions: 'idle'[] };

/** Firefox has no state for a locked screen (153, 2026-11). */
export const SEES_SCREEN_LOCK = !import.meta.env.FIREFOX;

export type IdleState = 'active' | 'idle' | 'locked';

/** Must be called directly in a click, before any await: browsers ask only then. */
export function askToSeeIdle(): Promise<boolean> {
  return browser.permissions.request(IDLE);
}

/** What the person did within the last minute; `active` where the browser does not let us see. */
export async function idleState(): Promise<IdleState> {
  // The name space is there only with the permission.
  const idle = browser.idle as typeof browser.idle | undefined;
  return idle ? idle.queryState(MINUTE / SECOND) : 'active';
}

/** Calls back when the screen is locked or the person comes and goes. Without the permission there is nothing to listen to. */
export function onIdleChange(react: (state: IdleState) => void): void {
  const idle = browser.idle as typeof browser.idle | undefined;
  idle?.onStateChanged.addListener(react);
}
