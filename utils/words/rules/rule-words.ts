/** What people read about a rule, and what they may adjust. */
import type { Severity } from '../../audit/catalogue.ts';
import { countryName } from '../../format.ts';

export type Unit = 'events' | 'minutes' | 'hours' | 'days' | 'times' | 'percent' | 'km' | 'km/h' | 'points';

/** What a finding knows. */
export type RuleFacts = Readonly<Record<string, string | number>>;

export interface ParamWords {
  readonly label: string;
  /** The bounds within which it may be set. */
  readonly least: number;
  readonly most: number;
  readonly unit: Unit;
}

/** A technique of MITRE ATT&CK, by its ids before and since version 19 (Elastic's table of both, read 2026-11). */
export interface Technique {
  readonly v18: string;
  readonly v19: string;
}

export interface RuleWords {
  readonly id: string;
  /** Changes with the rule's logic. */
  readonly version: number;
  readonly title: string;
  /** What it may come to, the mildest first. */
  readonly severity: readonly Severity[];
  readonly attack: readonly Technique[];
  /** One or two sentences about a finding. */
  readonly explain: (facts: RuleFacts) => string;
  /** What to do, in this order. */
  readonly triage: readonly string[];
  /** What it does not see, and what it takes for an attack that is none. */
  readonly gaps: readonly string[];
  readonly params: Readonly<Record<string, ParamWords>>;
}

const RENAMED: Readonly<Record<string, string>> = {
  T1562: 'T1685',
  'T1562.007': 'T1686.001',
  'T1562.008': 'T1685.002',
};

/** Techniques by their ids of version 18. */
export function techniques(...ids: string[]): Technique[] {
  return ids.map((v18) => ({ v18, v19: RENAMED[v18] ?? v18 }));
}

/** `bob@example.org from 203.0.113.77 (Netherlands)` */
export function who({ user, actor, ip, country }: RuleFacts): string {
  const name = user ?? (actor ? `the API key ${actor}` : 'Somebody');
  const place = country === undefined ? '' : ` (${inWords(country)})`;
  return ip === undefined ? `${name}${place}` : `${name} from ${ip}${place}`;
}

/** The country of a code. */
export function inWords(country: string | number | undefined): string {
  return countryName(`${country ?? ''}`) ?? `${country ?? 'an unknown country'}`;
}

/** How many of something, as `3 apps`. */
export function several(count: string | number | undefined, one: string): string {
  return `${count ?? 0} ${one}${count === 1 ? '' : 's'}`;
}

/** Why something is taken more seriously than usual. */
export function because({ why }: RuleFacts): string {
  const reasons: Readonly<Record<string, string>> = {
    country: ' The country is new to this account.',
    actor: ' The person or key is new to this account.',
    address: ' The network is new.',
    hour: ' It is an unusual hour.',
    wide: ' The range is wide.',
  };
  return why === undefined ? '' : (reasons[why] ?? '');
}

/** What is said where a context did not tell what the rule looks for. */
export function unread({ details }: RuleFacts): string {
  return details === undefined ? '' : ' Details not recognised.';
}

/** What no address says by itself. */
export const COUNTRY_GAP = 'The country is Vonage’s guess from the address; VPNs and mobile networks move it.';
export const PREMIUM_GAP =
  'Sign-ins are recorded with Premium Support only; without it other dashboard events stand in.';
export const SHAPE_GAP = 'Vonage does not document these details; they are found by what they look like.';
export const HISTORY_PARAM: ParamWords = { label: 'New if not seen for', least: 14, most: 365, unit: 'days' };
