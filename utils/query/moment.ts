/** Moments as they are written in a query. */
import { parseTime } from '../parse-time.ts';
import { DAY, HOUR, MINUTE, clamp } from '../time.ts';
import type { Moment, Unit } from './query.ts';

const UNITS: Readonly<Record<Unit, number>> = { m: MINUTE, h: HOUR, d: DAY, w: 7 * DAY };
/** Six digits are 19,000 years in weeks, which `Date` can still hold. */
const RELATIVE = /^-?(\d{1,6})([mhdw])$/i;
/** As `Date` writes what a year of four digits or `parseTime` cannot say. */
const EXTENDED = /^(?:[+-]\d{6}|\d{4})-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
/** The range of `Date`. */
const LARGEST_TIME = 8.64e15;

/** Reads `-7d` (weeks, days, hours, minutes), `2026-03-04`, or a time as in `parseTime`. Null for anything else. */
export function parseMoment(text: string): Moment | null {
  const [, amount, unit] = RELATIVE.exec(text) ?? [];
  if (amount && unit) return { kind: 'relative', amount: Number(amount), unit: unit.toLowerCase() as Unit };
  const time = parseTime(text) ?? (EXTENDED.test(text) ? Date.parse(text) : NaN);
  return Number.isNaN(time) ? null : { kind: 'absolute', time };
}

/** The shortest text that reads back as the same moment. */
export function printMoment(moment: Moment): string {
  if (moment.kind === 'relative') return `-${moment.amount}${moment.unit}`;
  const written = new Date(moment.time).toISOString();
  const forms = [10, 16, 19, 23].map((length) => written.slice(0, length));
  return forms.find((form) => parseTime(form) === moment.time) ?? written;
}

/** An absolute moment. @param time in milliseconds since the epoch; what is beyond a `Date` is moved to its end. */
export function momentAt(time: number): Moment {
  return { kind: 'absolute', time: Math.round(clamp(time, -LARGEST_TIME, LARGEST_TIME)) };
}

/** When a moment is, in milliseconds since the epoch. */
export function timeOf(moment: Moment, now: number): number {
  return moment.kind === 'absolute' ? moment.time : now - moment.amount * UNITS[moment.unit];
}
