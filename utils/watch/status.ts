/** How things stand with one account, in the one form that the badge, the state line and the options page all read. */
import type { ProblemFacts } from '../errors.ts';
import { HOUR, MINUTE, clamp } from '../time.ts';
import type { Account } from './account.ts';
import type { Gap } from './gap.ts';
import { type Health, nextCheck, wantsPerson } from './health.ts';
import { type Settings, intervalOf } from './settings.ts';

export type Status =
  | { readonly kind: 'sample' }
  /** Its events came from files. */
  | { readonly kind: 'archive' }
  | { readonly kind: 'paused' }
  | { readonly kind: 'offline'; readonly goodAt: number | null }
  /** The first check has not come to its end yet. */
  | { readonly kind: 'first' }
  | {
      readonly kind: 'fine';
      readonly goodAt: number;
      readonly nextAt: number | null;
      /** Everything since then is stored; 0: everything there is. */
      readonly completeSince: number | null;
      /** The newest part that is still to be read, apart from history. */
      readonly gap?: Gap;
    }
  /** The person has to do something. */
  | { readonly kind: 'attention'; readonly facts: ProblemFacts; readonly since: number; readonly goodAt: number | null }
  /** It goes on by itself. `blind`: for so long that nothing may look calm any more. */
  | {
      readonly kind: 'failing';
      readonly facts: ProblemFacts | null;
      readonly since: number;
      readonly nextAt: number | null;
      readonly goodAt: number | null;
      readonly blind: boolean;
    };

export interface Surroundings {
  readonly now: number;
  /** Since when the browser has been running without a long sleep: what was missed before that is nobody's failure. */
  readonly awakeSince: number;
  readonly settings: Settings;
  /** What the browser says of the network. */
  readonly online: boolean;
}

const INTERVALS_UNTIL_BLIND = 3;
const SOONEST_BLIND = 15 * MINUTE;
const LATEST_BLIND = 6 * HOUR;

/** The worst that is true of an account wins; what the person chose comes before what went wrong. */
export function deriveStatus(account: Account, health: Health, around: Surroundings): Status {
  const { goodAt, problem } = health;
  const nextAt = nextCheck(health, intervalOf(around.settings, account));
  if (account.sample) return { kind: 'sample' };
  if (account.archiveOnly) return { kind: 'archive' };
  if (account.paused || around.settings.paused) return { kind: 'paused' };
  if (problem && wantsPerson(health)) return { kind: 'attention', facts: problem.facts, since: problem.since, goodAt };
  if (problem?.facts.kind === 'offline' || !around.online) return { kind: 'offline', goodAt };
  const blind = isBlind(account, health, around);
  if (problem || blind) {
    const since = problem?.since ?? goodAt ?? account.addedAt;
    return { kind: 'failing', facts: problem?.facts ?? null, since, nextAt, goodAt, blind };
  }
  if (goodAt === null) return { kind: 'first' };
  return { kind: 'fine', goodAt, nextAt, completeSince: health.completeSince, ...(health.gap && { gap: health.gap }) };
}

/** So long may pass without a good check before nobody may call it watched, in milliseconds. */
export function patienceOf(interval: number): number {
  return clamp(INTERVALS_UNTIL_BLIND * interval, SOONEST_BLIND, LATEST_BLIND);
}

function isBlind(account: Account, { goodAt }: Health, { now, awakeSince, settings }: Surroundings): boolean {
  const patience = patienceOf(intervalOf(settings, account));
  return now - Math.max(goodAt ?? account.addedAt, awakeSince) > patience;
}
