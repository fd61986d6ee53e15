/** How many rows there are over time, by severity. */
import { SEVERITIES, type Severity, typeEntry } from '../audit/catalogue.ts';
import type { Range } from '../query/range.ts';
import { chooseBuckets } from './buckets.ts';
import type { Histogram } from './explore.ts';
import type { Fails } from './sieve.ts';
import { type Span, overlapOf, spanBetween } from './span.ts';
import type { Table } from './table.ts';

/**
 * Where the query names no bound, the chart shows all that is stored; a time that only begins lasts until now.
 * @param asked the query's time. @param span of the rows that count. @returns null where there is nothing to show.
 */
export function countOverTime(table: Table, fails: Fails, span: Span, asked: Range, now: number): Histogram | null {
  const [newest] = table.at;
  const { oldest } = table;
  if (newest === undefined || oldest === undefined) return null;
  const from = asked.from ?? oldest;
  const to = asked.to ?? Math.max(newest + 1, asked.from === null ? newest : now);
  return from < to ? countBuckets(table, fails, span, from, to) : null;
}

function countBuckets(table: Table, fails: Fails, span: Span, from: number, to: number): Histogram {
  const { count, step, ...first } = chooseBuckets(from, to);
  const severities = table.columns.type.values.map(({ type }) => typeEntry(type).severity);
  const counts = Object.fromEntries(SEVERITIES.map((severity) => [severity, Array.from({ length: count }, () => 0)]));
  for (let bucket = 0; bucket < count; bucket++) {
    const start = first.from + bucket * step;
    const inBucket = overlapOf(span, spanBetween(table.at, start, start + step));
    countTypes(table, fails, inBucket).forEach((found, code) => {
      const ofSeverity = counts[severities[code] ?? ''];
      if (ofSeverity) ofSeverity[bucket] = (ofSeverity[bucket] ?? 0) + found;
    });
  }
  return { ...first, step, counts: counts as Record<Severity, number[]> };
}

function countTypes({ columns: { type } }: Table, fails: Fails, { start, end }: Span): Uint32Array {
  const counts = new Uint32Array(type.values.length);
  for (let row = start; row < end; row++) {
    const code = type.codes[row] ?? 0;
    counts[code] = (counts[code] ?? 0) + Number(fails[row] === 0);
  }
  return counts;
}
