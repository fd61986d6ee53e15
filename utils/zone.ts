/** On whose clock times are shown. Only what is seen depends on it: events, queries and exports stay in UTC. */
import { formatDay, formatHour } from './format.ts';
import { DAY, MINUTE, utcDay, utcSecond } from './time.ts';

export type Zone = 'utc' | 'local';

/** A moment whose UTC reading is what the zone's clock shows: whatever formats UTC then formats the zone. */
export function wallTime(time: number, zone: Zone): number {
  return zone === 'utc' ? time : time - new Date(time).getTimezoneOffset() * MINUTE;
}

/** The way back. An hour that a clock shows twice is taken for one of the two. */
export function fromWallTime(wall: number, zone: Zone): number {
  if (zone === 'utc') return wall;
  const guess = wall + new Date(wall).getTimezoneOffset() * MINUTE;
  return wall + new Date(guess).getTimezoneOffset() * MINUTE;
}

/** `UTC`, or the person's own clock as `UTC+01:00`. */
export function zoneName(zone: Zone, now: number): string {
  if (zone === 'utc') return 'UTC';
  const minutes = -new Date(now).getTimezoneOffset();
  const pad = (value: number) => String(value).padStart(2, '0');
  return `UTC${minutes < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(minutes) / 60))}:${pad(Math.abs(minutes) % 60)}`;
}

/** `4 Mar 14:26`, on the zone's clock. */
export function formatMoment(time: number, zone: Zone): string {
  const wall = wallTime(time, zone);
  return `${formatDay(wall).slice(4)} ${formatHour(wall)}`;
}

/** `2026-03-04 14:26`, on the zone's clock. */
export function writeMoment(time: number, zone: Zone): string {
  return writeSecond(time, zone).slice(0, 16);
}

/** `2026-03-04 14:26:03`, on the zone's clock. */
export function writeSecond(time: number, zone: Zone): string {
  return utcSecond(wallTime(time, zone));
}

/** The same on both clocks with their names, a line each. */
export function onBothClocks(time: number): string {
  return (['utc', 'local'] as const).map((zone) => `${writeSecond(time, zone)} ${zoneName(zone, time)}`).join('\n');
}

/** The moments at which the zone's days begin that touch a period, the latest first. Not more than `most`. */
export function dayStarts(from: number, to: number, zone: Zone, most: number): number[] {
  const starts: number[] = [];
  const first = Date.parse(utcDay(wallTime(from, zone)));
  for (let day = Date.parse(utcDay(wallTime(to, zone))); day >= first && starts.length < most; day -= DAY) {
    starts.push(fromWallTime(day, zone));
  }
  return starts;
}
