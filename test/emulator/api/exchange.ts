/** One request, and its answer, as the parts of the service see them. */
import type { IncomingHttpHeaders } from 'node:http';

export interface Exchange {
  readonly method: string;
  readonly path: string;
  /** The query as it was written, without `?`. */
  readonly query: string;
  readonly params: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly isSecure: boolean;
  /** 32 hexadecimal digits. */
  readonly traceId: string;
}

export interface Answer {
  readonly status: number;
  /** These come on top of the service's usual ones. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
  /** Events on the page, if it is one: each takes time. */
  readonly rows?: number;
  /** `gateway`: the proxy in front answers, without the service's headers. */
  readonly from?: 'service' | 'gateway';
}

/** Splits a request target. Nothing that a client sends makes it throw. */
export function splitTarget(target: string): Pick<Exchange, 'path' | 'query' | 'params'> {
  const mark = target.indexOf('?');
  const path = mark < 0 ? target : target.slice(0, mark);
  const query = mark < 0 ? '' : target.slice(mark + 1);
  return { path, query, params: new URLSearchParams(query) };
}
