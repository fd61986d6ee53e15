/** Durations in milliseconds, and times as machines write them. */

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The last moment that a date can say: what lasts until then has no end. */
export const FOREVER = 8.64e15;

/** Milliseconds since the epoch. Passed in wherever "now" matters, so that tests decide what time it is. */
export type Clock = () => number;

/** `2026-03-04`: the UTC day of a time. The only form of date proven in Vonage's own samples (read 2026-11). */
export function utcDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** `2026-03-04 14:26:03`, UTC. */
export function utcSecond(time: number): string {
  return new Date(time).toISOString().slice(0, 19).replace('T', ' ');
}

/** Keeps a value inside a range. */
export function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
