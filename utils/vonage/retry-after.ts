import { SECOND } from '../time.ts';

/**
 * Reads a `Retry-After` header: whole seconds or an HTTP date (RFC 9110 section 10.2.3).
 * @param now the server's clock where known, since an HTTP date is on it.
 * @returns the wait in milliseconds, never negative; null where there is none or it makes no sense.
 */
export function parseRetryAfter(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,10}$/.test(text)) return Number(text) * SECOND;
  if (!/^[A-Z][a-z]{2}, /.test(text)) return null;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
