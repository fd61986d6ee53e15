/** Periods of event time that were read completely. Pure arithmetic over milliseconds; both ends belong to a period. */

import type { Gap } from './gap.ts';
import type { Silence } from './silence.ts';

export interface Span {
  readonly from: number;
  readonly to: number;
  /** When it was read, on this computer's clock. */
  readonly at: number;
  /** On time · after a silence · when the account's history was read · after the archive was lost. */
  readonly how: 'poll' | 'late' | 'history' | 'reset';
  /** The silence that it came after. */
  readonly why?: Silence;
}

/** Vonage's times are whole seconds: what begins a second after the other's end touches it. */
const TOUCHING = 1000;
/** More would tell nobody anything; the oldest stories of how a period was read are forgotten first. */
const MOST_SPANS = 400;

/** What was read first keeps its story; a new span tells of the rest. @returns sorted, disjoint. */
export function addSpan(spans: readonly Span[], added: Span): Span[] {
  const news = gapsWithin(spans, added.from, added.to).map((gap) => Object.assign({}, added, gap));
  const sorted = [...spans, ...news].sort((a, b) => a.from - b.from);
  return forgetStories(joined(sorted, isSameStory));
}

/** The parts of a period that no span covers. */
export function gapsWithin(spans: readonly Span[], from: number, to: number): Pick<Span, 'from' | 'to'>[] {
  const gaps: Pick<Span, 'from' | 'to'>[] = [];
  let reached = from;
  for (const span of spans) {
    if (span.to < reached) continue;
    if (span.from > to) break;
    if (span.from - TOUCHING >= reached) gaps.push({ from: reached, to: span.from - TOUCHING });
    reached = span.to + TOUCHING;
  }
  if (reached <= to) gaps.push({ from: reached, to });
  return gaps;
}

function joined(sorted: readonly Span[], belong: (a: Span, b: Span) => boolean): Span[] {
  const result: Span[] = [];
  for (const span of sorted) {
    const last = result.at(-1);
    const touches = last && span.from <= last.to + TOUCHING;
    if (last && touches && belong(last, span)) {
      result[result.length - 1] = { ...last, to: Math.max(last.to, span.to), at: Math.max(last.at, span.at) };
    } else result.push(span);
  }
  return result;
}

function isSameStory(a: Span, b: Span): boolean {
  return a.how === b.how && a.why === b.why && a.how !== 'late';
}

function forgetStories(spans: Span[]): Span[] {
  if (spans.length <= MOST_SPANS) return spans;
  const [old, recent] = [spans.slice(0, MOST_SPANS / 2), spans.slice(MOST_SPANS / 2)];
  return [
    ...joined(
      old.map(({ from, to, at }) => ({ from, to, at, how: 'poll' as const })),
      isSameStory,
    ),
    ...recent,
  ];
}

/**
 * From where on everything up to the newest span is covered without a gap; null without any.
 * @param prunedBefore what is older was erased again; 0: nothing was.
 */
export function coveredSince(spans: readonly Span[], prunedBefore = 0): number | null {
  let since: number | null = null;
  for (const { from, to } of spans.toReversed()) {
    if (since !== null && to + TOUCHING < since) break;
    since = from;
  }
  return since === null ? null : Math.max(since, prunedBefore);
}

/** What of an account is known to be stored. */
export interface Coverage {
  readonly spans: readonly Span[];
  /** Everything from here on; 0: everything there is; null: nothing is proven. */
  readonly since: number | null;
  /** What is still to be read, newest first. */
  readonly gaps: readonly Gap[];
}
