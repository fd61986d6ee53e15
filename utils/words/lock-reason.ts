/** Since when the vault is locked, and why: for the badge's title and the locked pages. */
import type { Locked } from '../watch/lock.ts';

const REASONS: Record<Locked['why'], string> = {
  person: 'by you',
  screen: 'with the screen',
  idle: 'after a time without use',
  clock: 'because this computer’s clock was set back',
  restart: 'because the browser was closed',
  update: 'because the extension was updated',
};

/** @param moment how to write the time, in UTC. */
export function lockedSince(locked: Locked | null, moment: (time: number) => string): string {
  return locked ? `Locked since ${moment(locked.at)} UTC, ${REASONS[locked.why]}.` : 'Locked.';
}
