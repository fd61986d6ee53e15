/** What is said when the person asks for a check and nobody would be asked. */
import type { WatchedAccount } from '../watch/watched-account.ts';
import { inTime } from './state-line.ts';

/** @returns why a check of these accounts would check nothing; null where it would check something. */
export function whyUnchecked(accounts: readonly WatchedAccount[], now: number): string | null {
  const real = accounts.filter(({ status }) => status.kind !== 'sample' && status.kind !== 'archive');
  const active = real.filter(({ status }) => status.kind !== 'paused');
  const waits = active.map((account) => waitOf(account, now));
  if (accounts.length === 0 || waits.includes(null)) return null;
  if (real.length === 0) {
    const isSample = accounts.some(({ status }) => status.kind === 'sample');
    return `${isSample ? 'Sample data is made up' : 'These events are from a file'}: there is nothing to check.`;
  }
  if (active.length === 0) return 'Paused by you: nothing is checked until you resume.';
  return `Vonage asked us to wait: the next check is ${inTime(Math.min(...waits.filter((wait) => wait !== null)), now)}.`;
}

/** Until when Vonage wants not to be asked; null where it may be. */
function waitOf({ status }: WatchedAccount, now: number): number | null {
  const isWaiting = status.kind === 'failing' && status.facts?.kind === 'rate-limited';
  return isWaiting && status.nextAt !== null && status.nextAt > now ? status.nextAt : null;
}
