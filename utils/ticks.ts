/** Where a time axis is marked, and with what. */
import { formatDate, formatDay, formatHour } from './format.ts';
import { DAY, HOUR, MINUTE } from './time.ts';
import { type Zone, fromWallTime, wallTime } from './zone.ts';

export interface Tick {
  readonly time: number;
  readonly label: string;
}

/** Steps that a clock shows round. Weeks begin on a Monday. */
const STEPS = [1, 5, 15, 30]
  .map((minutes) => minutes * MINUTE)
  .concat(
    [1, 3, 6, 12].map((hours) => hours * HOUR),
    [1, 2, 7].map((days) => days * DAY),
  );
/** Longer ones are counted in calendar months. */
const MONTHS = [1, 3, 6, 12, 24, 60, 120];
/** 5 January 1970 was a Monday. */
const FIRST_MONDAY = 4 * DAY;

/** Round moments of the zone's clock within a period, at most so many. */
export function axisTicks(from: number, to: number, zone: Zone, most: number): Tick[] {
  const [start, end] = [wallTime(from, zone), wallTime(to, zone)];
  const step = STEPS.find((length) => (end - start) / length <= most);
  const walls = step === undefined ? monthsWithin(start, end, most) : stepsWithin(start, end, step);
  return walls.map((wall) => ({ time: fromWallTime(wall, zone), label: labelOf(wall, step) }));
}

function stepsWithin(start: number, end: number, step: number): number[] {
  const origin = step > DAY ? FIRST_MONDAY : 0;
  const walls: number[] = [];
  for (let wall = Math.ceil((start - origin) / step) * step + origin; wall <= end; wall += step) walls.push(wall);
  return walls;
}

function monthsWithin(start: number, end: number, most: number): number[] {
  const monthOf = (wall: number) => new Date(wall).getUTCFullYear() * 12 + new Date(wall).getUTCMonth();
  const step = MONTHS.find((months) => (monthOf(end) - monthOf(start)) / months <= most) ?? 120;
  const walls: number[] = [];
  for (let month = Math.ceil(monthOf(start) / step) * step; month <= monthOf(end); month += step) {
    walls.push(Date.UTC(Math.floor(month / 12), month % 12));
  }
  return walls.filter((wall) => wall >= start && wall <= end);
}

function labelOf(wall: number, step: number | undefined): string {
  if (step === undefined) return formatDate(wall).slice(2);
  return step < DAY && wall % DAY !== 0 ? formatHour(wall) : formatDay(wall).slice(4);
}
