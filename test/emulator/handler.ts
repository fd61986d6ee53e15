/** What happens to a request: recorded, answered, delayed, and delivered with whatever is to go wrong. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { type Answer, type Exchange, splitTarget } from './api/exchange.ts';
import { answerRequest } from './api/router.ts';
import { bodyBytes } from './network/body.ts';
import { deliver } from './network/delivery.ts';
import { faultAnswer } from './network/fault-answer.ts';
import type { FaultQueue } from './network/fault-queue.ts';
import { headersOf } from './network/headers.ts';
import type { Holds } from './network/hold.ts';
import { latencyOf } from './network/latency.ts';
import type { RequestLog } from './network/request-log.ts';
import type { Service } from './service.ts';

export interface HandlerPorts {
  readonly service: Service;
  readonly faults: FaultQueue;
  readonly holds: Holds;
  readonly log: RequestLog;
  /** Called after each list of events, with the key that asked. */
  readonly onList: (apiKey: string) => void;
}

/** Handles one request to its end. */
export async function handleRequest(
  request: IncomingMessage,
  response: ServerResponse,
  isSecure: boolean,
  { service: shared, faults, holds, log, onList }: HandlerPorts,
): Promise<void> {
  request.resume();
  const record = log.open(request, isSecure, shared.now());
  const settings = { ...shared.settings, ...shared.accounts.get(record.apiKey ?? '')?.switches };
  const service = { ...shared, settings };
  const hold = holds.take(record);
  const fault = faults.take(settings.fault);
  if (fault === 'hang') return;
  const exchange = readExchange(request, isSecure, service.random);
  const answer = faultAnswer(fault, exchange, service) ?? (await answerRequest(exchange, service));
  await setTimeout(latencyOf(answer, settings, service.random), undefined, { ref: false });
  const isZipped = settings.gzip && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  await deliver(response, {
    status: answer.status,
    headers: { ...headersOf(answer, exchange, settings, service.now()), ...bodyHeaders(answer, isZipped) },
    bytes: bodyBytes(answer.body, fault, isZipped),
    fault,
    hold,
    slowBytesPerSecond: settings.slowBytesPerSecond,
    onHeaders: () => {
      record.status = answer.status;
    },
  });
  if (answer.rows !== undefined && record.apiKey !== null) onList(record.apiKey);
}

function readExchange(request: IncomingMessage, isSecure: boolean, random: () => number): Exchange {
  const { method = '', url = '', headers } = request;
  const traceId = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
  return { method, headers, isSecure, traceId, ...splitTarget(url) };
}

/** The live service sends its bodies in chunks, as Node does where no length is told; a 204 has no body. */
function bodyHeaders({ status, body }: Answer, isZipped: boolean): Record<string, string> {
  if (status === 204) return {};
  if (body === '') return { 'content-length': '0' };
  return isZipped ? { 'content-encoding': 'gzip' } : {};
}
