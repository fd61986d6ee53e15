/** What a rule is: data that says which events it needs, and one pure function that judges an event. */
import type { Severity } from '../audit/catalogue.ts';
import type { RuleEvent } from './event.ts';
import type { Facts } from './finding.ts';
import type { KnownThings } from './known.ts';
import type { Past } from './past/past.ts';

/** An event that a rule is about. */
export interface Hit {
  /** Hits of one key within one bucket are one finding; '' if absent. */
  readonly key?: string;
  readonly severity: Severity;
  readonly facts?: Facts;
  /** The events behind it; the judged one alone if absent. */
  readonly events?: readonly RuleEvent[];
}

/** All events of some types in a stretch of time around an event, in milliseconds; null: of every type. */
export interface Look {
  readonly types: readonly string[] | null;
  readonly back?: number;
  readonly ahead?: number;
}

/** What an event is judged in. */
export interface Scene<Name extends string = string> {
  readonly params: Readonly<Record<Name, number>>;
  /** The account's events from one moment to another, both included, the oldest first. Only as far as the rule's looks go. */
  readonly around: (types: readonly string[] | null, from: number, to: number) => readonly RuleEvent[];
  /** The same of one person in the dashboard, of the types that rules look at. */
  readonly ofPerson: (user: string, from: number, to: number) => readonly RuleEvent[];
  /** What the account has seen. */
  readonly past: Past;
  /** The same of every account, this one among them. */
  readonly pasts: readonly Past[];
  readonly known: KnownThings;
}

/** On for everybody · off · once the account has learned · with two accounts or more. */
export type Start = 'on' | 'off' | 'learned' | 'several';

export interface Rule<Name extends string = string> {
  readonly id: string;
  readonly start: Start;
  /** Which events it judges; null: every one. */
  readonly types: readonly string[] | null;
  /** Thresholds that people may adjust; between which bounds, and in which units, stands with the rule's words. */
  readonly params: Readonly<Record<Name, number>>;
  /** What it looks at besides. */
  readonly looks?: readonly Look[];
  /** The length of a bucket in milliseconds, counted from the epoch; an hour if absent. */
  readonly bucket?: number;
  /** How long a type's events change what is judged after them, or before, other than by what was seen first; in milliseconds. */
  readonly remembers?: Look & { readonly back: number };
  /** Whether it is about several accounts at once. */
  readonly isAcross?: boolean;
  /** Where given: only such an event can change what the rule finds. */
  wakes?(event: RuleEvent, past: Past): boolean;
  judge(event: RuleEvent, scene: Scene<Name>): Hit | null;
}

/** Lets a rule's judge know the rule's own parameters. */
export function defineRule<const Name extends string>(rule: Rule<Name>): Rule {
  return rule;
}
