/** The answer to one request too many. Vonage documents it for other services only (redact specification, read 2026-11). */
import { SECOND } from '../../../utils/time.ts';
import type { Answer, Exchange } from '../api/exchange.ts';
import { answerRefusal, Refusal } from '../api/refusal.ts';
import type { Service } from '../service.ts';
import type { Settings } from '../settings.ts';

export function limitedAnswer(exchange: Exchange, { settings, now }: Service): Answer {
  const refusal = new Refusal(429, 'Please wait, then retry your request', retryAfter(settings, now()));
  return answerRefusal(refusal, exchange, settings.rateLimitBody, now());
}

function retryAfter({ retryAfter: form, retryAfterSeconds: seconds }: Settings, now: number): Record<string, string> {
  switch (form) {
    case 'none':
      return {};
    case 'seconds':
      return { 'retry-after': String(seconds) };
    case 'http-date':
      return { 'retry-after': new Date(now + seconds * SECOND).toUTCString() };
  }
}
