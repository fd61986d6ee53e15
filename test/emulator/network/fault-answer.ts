/** Answers that a fault puts in the place of the real one. */
import type { Answer, Exchange } from '../api/exchange.ts';
import { answerRefusal, gatewayPage, Refusal } from '../api/refusal.ts';
import type { Service } from '../service.ts';
import type { Fault } from './fault.ts';
import { limitedAnswer } from './limited-answer.ts';

type Maker = (exchange: Exchange, service: Service) => Answer;

const nginx =
  (status: number): Maker =>
  () => ({ status, ...gatewayPage(status) });

const redirect =
  (originOf: (service: Service) => string): Maker =>
  ({ path, query }, service) => ({
    status: 301,
    from: 'gateway',
    headers: { 'content-type': 'text/html', location: originOf(service) + path + (query && `?${query}`) },
    body: '',
  });

const MAKERS: Readonly<Partial<Record<Fault, Maker>>> = {
  '500': (exchange, { now }) => answerRefusal(new Refusal(500, 'No message available'), exchange, 'spring', now()),
  '502': nginx(502),
  '503': nginx(503),
  '504': nginx(504),
  '415': (exchange, { settings, now }) =>
    answerRefusal(new Refusal(415, 'Content type not supported'), exchange, settings.errorShape, now()),
  '429': limitedAnswer,
  'empty-200': () => ({ status: 200, body: '' }),
  'html-200': nginx(200),
  'redirect-https': redirect(({ settings }) => `https://${settings.host}`),
  'redirect-http': redirect(({ settings }) => `http://${settings.host}`),
  'redirect-elsewhere': redirect(() => 'https://example.org'),
};

/** The answer of a fault; null if the fault lets the service answer. */
export function faultAnswer(fault: Fault | null, exchange: Exchange, service: Service): Answer | null {
  return (fault && MAKERS[fault]?.(exchange, service)) ?? null;
}
