/** A request that the service refuses, and the shapes in which Vonage's services say so. */
import type { Settings } from '../settings.ts';
import type { Answer, Exchange } from './exchange.ts';

export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}

const REASONS: Readonly<Record<number, string>> = {
  200: 'OK',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Temporarily Unavailable',
  504: 'Gateway Time-out',
};

/** Anchors on Vonage's page of errors (developer.vonage.com/api-errors, read 2026-11). */
const ANCHORS: Readonly<Record<number, string>> = { 405: 'wrong-verb', 406: 'accept-header', 429: 'rate-limit' };

type Shape = Settings['errorShape'];
type Writer = (refusal: Refusal, exchange: Exchange, time: number) => Pick<Answer, 'body' | 'headers' | 'from'>;

const SHAPES: Readonly<Record<Shape, Writer>> = {
  nexmo: ({ status, message }) => json({ status, error: reasonOf(status), message }),
  problem: ({ status, message }, { traceId }) => ({
    ...json({
      type: `https://developer.nexmo.com/api-errors#${ANCHORS[status] ?? reasonOf(status).toLowerCase().replaceAll(' ', '-')}`,
      title: status === 429 ? 'Rate Limit Hit' : reasonOf(status),
      detail: message,
      instance: traceId,
    }),
    headers: { 'content-type': 'application/problem+json' },
  }),
  legacy: ({ status, message }) =>
    json({ 'error-code': String(status), 'error-code-label': status === 401 ? 'authentication failed' : message }),
  gateway: ({ status }) =>
    json({ type: reasonOf(status).toUpperCase().replaceAll(' ', '_'), error_title: reasonOf(status) }),
  spring: ({ status, message }, { path }, time) =>
    json({
      timestamp: new Date(time).toISOString().replace('Z', '+0000'),
      status,
      error: reasonOf(status),
      message,
      path,
    }),
  html: ({ status }) => gatewayPage(status),
  empty: () => ({ body: '', headers: { 'content-type': 'text/plain' } }),
};

/** The answer to a refused request. `time` is now, in milliseconds since the epoch. */
export function answerRefusal(refusal: Refusal, exchange: Exchange, shape: Shape, time: number): Answer {
  const written = SHAPES[shape](refusal, exchange, time);
  return { ...written, status: refusal.status, headers: { ...written.headers, ...refusal.headers } };
}

/** The page that nginx makes itself. */
export function gatewayPage(status: number): Pick<Answer, 'body' | 'headers' | 'from'> {
  const title = `${status} ${reasonOf(status)}`;
  return {
    from: 'gateway',
    headers: { 'content-type': 'text/html' },
    body: [
      '<html>',
      `<head><title>${title}</title></head>`,
      '<body bgcolor="white">',
      `<center><h1>${title}</h1></center>`,
      '<hr><center>nginx</center>',
      '</body>',
      '</html>',
      '',
    ].join('\r\n'),
  };
}

function reasonOf(status: number): string {
  return REASONS[status] ?? 'Error';
}

function json(body: unknown): Pick<Answer, 'body'> {
  return { body: JSON.stringify(body) };
}
