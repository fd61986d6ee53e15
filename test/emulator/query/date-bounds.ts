/** `date_from` and `date_to`: a date, or a date with a time and perhaps a zone. */
import { parseTime } from '../../../utils/parse-time.ts';
import { DAY } from '../../../utils/time.ts';
import { Refusal } from '../api/refusal.ts';
import type { Settings } from '../settings.ts';
import { fromLocal } from './zone.ts';

const BOUND = /^\d{4}-\d{2}-\d{2}(?<time>T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?<zone>Z|[+-]\d{2}:?\d{2})?)?$/;

interface Bound {
  /** Milliseconds since the epoch. */
  readonly time: number;
  readonly isDay: boolean;
}

/** The period from the first millisecond that counts to the first that does not. Unlimited where nothing is given. */
export function readBounds(params: URLSearchParams, settings: Settings): { from: number; to: number } {
  const from = readBound(params.get('date_from'), settings);
  const to = readBound(params.get('date_to'), settings);
  return { from: from ? start(from, settings) : -Infinity, to: to ? end(to, settings) : Infinity };
}

function start({ time }: Bound, { dateFrom }: Settings): number {
  return dateFrom === 'inclusive' ? time : time + 1;
}

function end({ time, isDay }: Bound, { dateTo, dateToDay }: Settings): number {
  if (dateTo === 'exclusive') return time;
  return isDay && dateToDay === 'end' ? time + DAY : time + 1;
}

function readBound(written: string | null, settings: Settings): Bound | null {
  if (!written) return null;
  const match = BOUND.exec(written);
  const { time, zone } = match?.groups ?? {};
  const parsed = match ? parseTime(written) : null;
  const isRefused =
    (time !== undefined && settings.dateTimes === 'rejected') ||
    (zone !== undefined && settings.dateZones === 'rejected');
  if (parsed !== null && !isRefused) {
    return { time: zone ? parsed : fromLocal(parsed, settings.serverZone), isDay: time === undefined };
  }
  if (settings.badDate === 'ignored') return null;
  throw new Refusal(settings.badDate, `Failed to convert "${written}" to a date`);
}
