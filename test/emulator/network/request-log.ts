/** Every request that was seen, without its secret. */
import type { IncomingMessage } from 'node:http';
import { basicCredentials } from '../api/auth.ts';

export interface RequestRecord {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly method: string;
  /** With the query; the value of api_secret is left out. */
  readonly path: string;
  /** As sent in the header, right or wrong; null where there was none, or what was sent is no key. */
  readonly apiKey: string | null;
  /** 0 until the headers of the answer went out. */
  readonly status: number;
  /** Whether it came over TLS. */
  readonly secure: boolean;
  /** Whether it carried a cookie. */
  readonly cookie: boolean;
}

type OpenRecord = { -readonly [Field in keyof RequestRecord]: RequestRecord[Field] };

/** Enough for a long demo; the oldest go first. */
const MOST_KEPT = 10_000;

/** A key has 8 characters (specification 1.0.4, read 2026-11). Anything longer may be a secret in the wrong field. */
const KEY = /^[\da-z]{8}$/i;

export interface RequestLog {
  readonly records: readonly RequestRecord[];
  /** Adds a request; the status is filled in later. */
  open(request: IncomingMessage, isSecure: boolean, at: number): OpenRecord;
  clear(): void;
}

export function createRequestLog(): RequestLog {
  const records: OpenRecord[] = [];
  return {
    records,
    open: ({ method = '', url = '', headers }, secure, at) => {
      const key = basicCredentials(headers.authorization)?.key ?? '';
      const path = url.replaceAll(/(?<=[&?]api_secret=)[^&]*/g, '');
      const apiKey = KEY.test(key) ? key : null;
      const record = { at, method, path, apiKey, status: 0, secure, cookie: headers.cookie !== undefined };
      records.push(record);
      if (records.length > MOST_KEPT) records.shift();
      return record;
    },
    clear: () => void records.splice(0),
  };
}
