/** How events become a past. */
import { DAY } from '../../time.ts';
import type { RuleEvent } from '../event.ts';
import type { Kind } from './kind.ts';
import { keepEarliest, learnedAt } from './learning.ts';
import { type Lesson, type Sighting, detailsOf, lessonOfActor, lessonOfType, talliesOf } from './lessons.ts';
import { type PastData, seriesOf } from './past-data.ts';
import { addSighting, startOf } from './runs.ts';
import { type Series, countIn } from './series.ts';

/** What new events may have changed about what was judged before. */
export interface Shift {
  /** Moments at which something was first seen, or seemed to be. */
  readonly moments: readonly number[];
  /** The stretch in which the account was thought to learn, and no longer is. */
  readonly relearnt: { readonly from: number; readonly to: number } | null;
}

/** Runs are kept this exactly: no rule's history is shorter. */
const RUN_GAP = 7 * DAY;
/** Kinds of which every single moment is kept. */
const MOMENTS: ReadonlySet<Kind> = new Set(['allowed', 'removed', 'left', 'back']);

/** A lesson with the places that it is written to. */
interface Notes {
  readonly runs: readonly number[][];
  readonly tallies: readonly { readonly series: Series; readonly slotOf: (at: number) => number }[];
}

/** What events teach that are alike is looked up once, for as long as somebody holds the past. */
const KNOWN = new WeakMap<PastData, Map<string, Notes>>();
const MOST_KNOWN = 10_000;

/** @param events that the past does not know yet. */
export function teach(data: PastData, events: Iterable<RuleEvent>): Shift {
  const moments = new Set<number>();
  const learnt = learnedAt(data);
  const known = KNOWN.get(data) ?? new Map<string, Notes>();
  KNOWN.set(data, known);
  if (known.size > MOST_KNOWN) known.clear();

  function see(runs: number[], at: number, gap: number): void {
    for (const start of addSighting(runs, at, gap)) moments.add(start);
  }

  function apply({ runs, tallies }: Notes, at: number): void {
    for (const run of runs) see(run, at, RUN_GAP);
    for (const { series, slotOf } of tallies) countIn(series, slotOf(at));
  }

  function seeDetails(event: RuleEvent): Sighting[] {
    const details = detailsOf(event);
    for (const detail of details) see(runsOf(data, detail), event.at, MOMENTS.has(detail[0]) ? 0 : RUN_GAP);
    return details;
  }

  /** A key is new or not by what other events of its type had before. */
  function seeLate({ type, at }: RuleEvent, details: readonly Sighting[]): void {
    const isBegun = (sighting: Sighting) => startOf(runsOf(data, sighting), at, RUN_GAP) === at;
    if (!isBegun(['type', type]) && !details.some((detail) => detail[0] === 'shape' && isBegun(detail))) return;
    for (const [value, runs] of data.runs.get('shape') ?? []) {
      if (!value.startsWith(`${type} `)) continue;
      for (const [place, start] of runs.entries()) if (place % 2 === 0 && start > at) moments.add(start);
    }
  }

  for (const event of events) {
    const { at, type, user, apiKey, source, ip, country } = event;
    const actor = `${user}\n${ip}\n${country}\n${source}\n${apiKey}`;
    apply(
      placeIn(known, actor, () => toNotes(data, lessonOfActor(event))),
      at,
    );
    apply(
      placeIn(known, `${type}\n${source}`, () => toNotes(data, lessonOfType(event))),
      at,
    );
    for (const [series, slotOf] of talliesOf(event)) countIn(openSeries(data, series), slotOf(at));
    const details = seeDetails(event);
    if (at < data.newest) seeLate(event, details);
    keepEarliest(data, at);
    data.newest = Math.max(data.newest, at);
  }
  const now = learnedAt(data);
  return { moments: [...moments], relearnt: now < learnt ? { from: now, to: learnt } : null };
}

function toNotes(data: PastData, { sightings, tallies }: Lesson): Notes {
  return {
    runs: sightings.map((sighting) => runsOf(data, sighting)),
    tallies: tallies.map(([series, slotOf]) => ({ series: openSeries(data, series), slotOf })),
  };
}

function runsOf(data: PastData, [kind, value]: Sighting): number[] {
  return placeIn(
    placeIn(data.runs, kind, () => new Map()),
    value,
    () => [],
  );
}

/** To be written to. */
function openSeries(data: PastData, name: string): Series {
  const series = seriesOf(data, name);
  data.counts.set(name, series);
  return series;
}

function placeIn<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = create()));
  return value;
}
