/** Stretches of time in which rules must judge again. */
import { DAY, HOUR } from '../time.ts';
import type { RuleEvent } from './event.ts';
import type { Past } from './past/past.ts';
import type { Shift } from './past/teach.ts';
import type { Look, Rule } from './rule.ts';

/** In milliseconds since the epoch; `to` does not belong to it. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export function bucketLength({ bucket = HOUR }: Rule): number {
  return bucket;
}

/**
 * The whole buckets of a rule in which something may be judged differently since some events came.
 * @param events the oldest first. @param byType the same by type. @param past of their account. @param newest the last event's time: there is nothing after it.
 * @returns sorted, disjoint.
 */
export function touchedBuckets(
  rule: Rule,
  events: readonly RuleEvent[],
  byType: ReadonlyMap<string, readonly RuleEvent[]>,
  shift: Shift,
  past: Past,
  newest: number,
): Range[] {
  const length = bucketLength(rule);
  const ranges: { from: number; to: number }[] = [];

  function touch(first: number, last: number): void {
    const previous = ranges.at(-1);
    if (previous && previous.from <= first && last < previous.to) return;
    const from = Math.floor(first / length) * length;
    const to = (Math.floor(Math.min(last, newest) / length) + 1) * length;
    if (previous && previous.from <= from && from <= previous.to) previous.to = Math.max(previous.to, to);
    else if (from < to) ranges.push({ from, to });
  }

  const looks: Look[] = [{ types: rule.types }, ...(rule.looks ?? []), ...(rule.remembers ? [rule.remembers] : [])];
  for (const { types, back = 0, ahead = 0 } of looks) {
    for (const event of types ? types.flatMap((type) => byType.get(type) ?? []) : events) {
      if (rule.wakes?.(event, past) ?? true) touch(event.at - ahead, event.at + back);
    }
  }
  for (const moment of shift.moments) touch(moment, moment + DAY);
  if (shift.relearnt) touch(shift.relearnt.from, shift.relearnt.to);
  return joined(ranges);
}

/** Sorted, and those that touch as one. */
export function joined(ranges: readonly Range[]): Range[] {
  const result: { from: number; to: number }[] = [];
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}

export function isWithin(ranges: readonly Range[], at: number): boolean {
  return ranges.some(({ from, to }) => from <= at && at < to);
}
