/** Offsets of a time zone, by the tables of Intl. */
import type { Settings } from '../settings.ts';

type Zone = Settings['serverZone'];

const london = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeZoneName: 'longOffset' });

/** How far local time is ahead of UTC at a time; all in milliseconds. */
export function offsetAt(time: number, zone: Zone): number {
  if (zone === 'UTC') return 0;
  const name = london.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value;
  return name === 'GMT+01:00' ? 3_600_000 : 0;
}

/** The time meant by a local one (both milliseconds, the local one as if it were UTC). Of two the first. */
export function fromLocal(local: number, zone: Zone): number {
  const summer = local - 3_600_000;
  return zone !== 'UTC' && offsetAt(summer, zone) > 0 ? summer : local;
}
