/** Headers of an answer: the set that the live service sent in August 2018 (an exchange pasted by its engineer, read 2026-11). */
import type { Answer, Exchange } from '../api/exchange.ts';
import type { Settings } from '../settings.ts';

const SECURITY = {
  'cache-control': 'no-cache, no-store, max-age=0, must-revalidate',
  pragma: 'no-cache',
  expires: '0',
  'strict-transport-security': 'max-age=31536000 ; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'deny',
};

const PERMISSIVE = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, OPTIONS',
  'access-control-allow-headers': 'Authorization',
};

/**
 * The headers, lower case. An answer's own come last, and win.
 * @param time now, in milliseconds since the epoch.
 */
export function headersOf(
  answer: Answer,
  { traceId }: Exchange,
  settings: Settings,
  time: number,
): Record<string, string> {
  const { contentDisposition, cors, mediaType } = settings;
  const isDownload = contentDisposition && answer.status === 200;
  const service = {
    'content-type': `application/${mediaType};charset=UTF-8`,
    ...(isDownload ? { 'content-disposition': 'attachment; filename="api.txt"' } : {}),
    ...SECURITY,
    'x-nexmo-trace-id': traceId,
  };
  return {
    server: 'nginx',
    date: new Date(time).toUTCString(),
    ...(answer.from === 'gateway' ? {} : service),
    ...(cors === 'permissive' ? PERMISSIVE : {}),
    ...answer.headers,
  };
}
