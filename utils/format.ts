/** Numbers, times and plurals as people read them. British English; `Intl` objects are made once, since making one is slow. */
import { DAY, HOUR, MINUTE, SECOND } from './time.ts';

const LOCALE = 'en-GB';
const counts = new Intl.NumberFormat(LOCALE);
const weekdays = new Intl.DateTimeFormat(LOCALE, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
const dates = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const BYTE_UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];
const countries = new Intl.DisplayNames(LOCALE, { type: 'region', fallback: 'none' });

/** `1,656` */
export function formatCount(count: number): string {
  return counts.format(count);
}

/** `18.4 MB`, in powers of 1,000 as disks are sold. */
export function formatBytes(bytes: number): string {
  const unit = Math.min(BYTE_UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const value = bytes / 1000 ** unit;
  return `${value.toFixed(unit > 0 && value < 100 ? 1 : 0)} ${BYTE_UNITS[unit]}`;
}

/** `1 event`, `1,656 events` */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** How long ago, in a row: `now`, `2 min`, `3 h`, `5 d`, then the date. */
export function shortAge(time: number, now: number): string {
  const age = now - time;
  if (age > 14 * DAY || age < -MINUTE) return formatDate(time);
  return age < MINUTE ? 'now' : shortSpan(age);
}

/** A span in its largest unit, rounded down: `20 s`, `4 min`, `3 h`, `2 d`. */
export function shortSpan(span: number): string {
  if (span < MINUTE) return `${Math.max(1, Math.floor(span / SECOND))} s`;
  if (span < HOUR) return `${Math.floor(span / MINUTE)} min`;
  if (span < 2 * DAY) return `${Math.floor(span / HOUR)} h`;
  return `${Math.floor(span / DAY)} d`;
}

/** A span in its two largest units: `20 s`, `12 min`, `3 h 12 min`, `2 d 4 h`. */
export function exactSpan(span: number): string {
  const [large, small] = span < HOUR ? [MINUTE, null] : span < 2 * DAY ? [HOUR, MINUTE] : [DAY, HOUR];
  const rest = small === null ? 0 : span % large;
  return rest < (small ?? 1) ? shortSpan(span) : `${shortSpan(span)} ${shortSpan(rest)}`;
}

/** `Wed 4 Mar`, of the UTC day. */
export function formatDay(time: number): string {
  return weekdays.format(time).replace(',', '');
}

/** `4 Mar 2026`, of the UTC day. */
export function formatDate(time: number): string {
  return dates.format(time);
}

/** `14:26`, UTC. */
export function formatHour(time: number): string {
  return new Date(time).toISOString().slice(11, 16);
}

/** `2026-03-04 15:26:03 UTC+01:00`: the time on the person's own clock. */
export function formatLocal(time: number): string {
  const minutes = -new Date(time).getTimezoneOffset();
  const shifted = new Date(time + minutes * MINUTE).toISOString().slice(0, 19).replace('T', ' ');
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${shifted} UTC${minutes < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(minutes) / 60))}:${pad(Math.abs(minutes) % 60)}`;
}

/** `€50`, `US$12.50`; the bare number where the currency is unknown or no currency at all. */
export function formatMoney(amount: number, currency: string | null): string {
  try {
    const style = { style: 'currency', currency: currency ?? '', trailingZeroDisplay: 'stripIfInteger' } as const;
    return new Intl.NumberFormat(LOCALE, style).format(amount);
  } catch {
    return formatCount(amount);
  }
}

/** `United Kingdom` for `GB`; null for anything that is no country code. */
export function countryName(code: string): string | null {
  try {
    return countries.of(code) ?? null;
  } catch {
    return null;
  }
}
