/** The ranges that people ask for by name. */
import type { Moment, Query } from './query/query.ts';
import { type Zone, fromWallTime, wallTime } from './zone.ts';

export const PRESETS = ['hour', 'day', 'week', 'month', 'this-month', 'all'] as const;
export type Preset = (typeof PRESETS)[number];

/** Where a preset begins; null: at the beginning. It has no end. */
export function presetStart(preset: Preset, now: number, zone: Zone): Moment | null {
  if (preset === 'this-month') return { kind: 'absolute', time: monthStart(now, zone) };
  return SPANS[preset];
}

const SPANS: Record<Exclude<Preset, 'this-month'>, Moment | null> = {
  hour: { kind: 'relative', amount: 1, unit: 'h' },
  day: { kind: 'relative', amount: 24, unit: 'h' },
  week: { kind: 'relative', amount: 7, unit: 'd' },
  month: { kind: 'relative', amount: 30, unit: 'd' },
  all: null,
};

function monthStart(now: number, zone: Zone): number {
  const wall = new Date(wallTime(now, zone));
  return fromWallTime(Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth()), zone);
}

/** The preset that a query asks for; null where it asks for another range. */
export function presetOf(query: Query, now: number, zone: Zone): Preset | null {
  const moments = query.filter((term) => 'at' in term);
  const [first] = moments;
  if (!first) return 'all';
  if (moments.length > 1 || first.kind !== 'after') return null;
  return PRESETS.find((preset) => isSame(presetStart(preset, now, zone), first.at)) ?? null;
}

function isSame(a: Moment | null, b: Moment): boolean {
  if (a?.kind === 'absolute' && b.kind === 'absolute') return a.time === b.time;
  return a?.kind === 'relative' && b.kind === 'relative' && a.amount === b.amount && a.unit === b.unit;
}
