/** The one place where a time written by Vonage becomes a number. */
import { HOUR, MINUTE, SECOND, utcDay } from './time.ts';

const WRITTEN_TIME =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?$/i;
/** As the API writes it, on a day that every month has. */
const PLAIN_TIME = /^[1-9]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;
/** 2001-09-09 in milliseconds, 33,658 AD in seconds: a smaller number can only be seconds. */
const SMALLEST_MILLISECONDS = 1e12;
/** The range of `Date`: beyond it nothing can be formatted. */
const LARGEST_TIME = 8.64e15;

/**
 * Reads a `created_at`. The API writes `2018-07-04T11:41:32`, without a zone; we take that as UTC, in every
 * local zone alike. Missing seconds, fractions, `Z`, offsets, a space for the `T`, 24:00 and epoch numbers are read too.
 * @returns milliseconds since the epoch, or null for anything that is not a time.
 */
export function parseTime(written: unknown): number | null {
  if (typeof written === 'number') return parseEpoch(written);
  if (typeof written !== 'string') return null;
  return parsePlain(written) ?? parseWritten(written);
}

/** The ordinary form, which a million events have. Null for any other. */
function parsePlain(written: string): number | null {
  if (!PLAIN_TIME.test(written)) return null;
  const [year, month, day] = [digits(written, 0, 4), digits(written, 5, 7), digits(written, 8, 10)];
  const [hour, minute, second] = [digits(written, 11, 13), digits(written, 14, 16), digits(written, 17, 19)];
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index++) value = value * 10 + text.charCodeAt(index) - 48;
  return value;
}

function parseWritten(written: string): number | null {
  const match = WRITTEN_TIME.exec(written.trim());
  if (!match) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', zone = 'Z'] = match;
  const parts = [year, month, day, hour, minute, second].map(Number);
  const [y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0] = parts;
  const endOfDay = h === 24 && mi === 0 && s === 0;
  if ((h > 23 && !endOfDay) || mi > 59 || s > 60) return null;
  const midnight = Date.UTC(y, mo - 1, d);
  // Date.UTC rolls 30 February over and takes year 1 for 1901: what it changed was no date.
  if (utcDay(midnight) !== `${year}-${month}-${day}`) return null;
  const milliseconds = Math.trunc(Number(`0.${fraction || 0}`) * SECOND);
  const offset = parseOffset(zone);
  return offset === null ? null : midnight + h * HOUR + mi * MINUTE + s * SECOND + milliseconds - offset;
}

function parseEpoch(value: number): number | null {
  const milliseconds = Math.abs(value) < SMALLEST_MILLISECONDS ? value * SECOND : value;
  return Math.abs(milliseconds) <= LARGEST_TIME ? Math.trunc(milliseconds) : null;
}

function parseOffset(zone: string): number | null {
  if (zone.toUpperCase() === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(-2)) * (zone.length > 3 ? 1 : 0);
  if (hours > 18 || minutes > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * HOUR + minutes * MINUTE);
}
