/** Judges what was added to an account, by what it has taught before. */
import type { Addition, Archive } from '../archive/archive.ts';
import type { StoredEvent } from '../audit/event.ts';
import type { Controls } from '../rules/chosen.ts';
import { type Slice, type Verdict, evaluate } from '../rules/evaluate.ts';
import { toRuleEvent } from '../rules/event.ts';
import { absorb } from '../rules/past/absorb.ts';
import { type Past, createPast } from '../rules/past/past.ts';
import type { PastData } from '../rules/past/past-data.ts';

/** What is judged, and by what. */
export interface Case {
  readonly rules: Archive['rules'];
  readonly account: string;
  /** The other accounts that are watched. */
  readonly others: readonly string[];
  readonly controls: Controls;
  readonly isFresh: Slice['isFresh'];
}

export interface Judged {
  readonly past: PastData;
  readonly verdict: Verdict;
}

/**
 * @param past what the account taught before; it is taught what was added. @param changes how often its events have changed by now.
 * @returns null where something was missed.
 */
export async function judgeAdded(
  { rules, account, others, controls, isFresh }: Case,
  past: PastData,
  changes: number,
  additions: readonly Addition[],
  now: number,
): Promise<Judged | null> {
  const [first] = additions;
  if (!first || first.before + additions.length !== changes) return null;
  const events = additions.flatMap((addition) =>
    addition.events.map((event) => toRuleEvent({ ...event, account, seenAt: now } satisfies StoredEvent)),
  );
  const shift = absorb(past, events, { before: first.before, after: changes });
  if (!shift) return null;
  const verdict = await evaluate({ account, events, isFresh }, shift, {
    ...controls,
    pasts: [createPast(past), ...(await readOthers(rules, others, controls))],
    eventsBetween: rules.reader(),
    findingsBetween: (of, from, to) =>
      rules.findingsIn(controls.rules.map(({ rule }) => ({ rule: rule.id, account: of, from, to }))),
  });
  return { past, verdict };
}

/** Only rules about several accounts ask what the others have seen, and never how often. */
export async function readOthers(
  rules: Case['rules'],
  others: readonly string[],
  controls: Pick<Controls, 'rules'>,
): Promise<Past[]> {
  const asked = controls.rules.some(({ rule }) => rule.isAcross) ? others : [];
  const seen = await Promise.all(asked.map((other) => rules.seen(other)));
  return seen.flatMap((past) => past ?? []).map(createPast);
}
