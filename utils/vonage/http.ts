/**
 * The only module that speaks HTTP to Vonage. Its options are not style: with fetch's defaults a browser answers from its
 * cache, writes audit data to disk, sends the dashboard's cookies, may hang on a login dialog and follows a redirect from
 * https to http (measured in Chromium 156 and Firefox 153, 2026-11).
 */
import { toBase64 } from '../bytes.ts';
import { Problem, type ProblemFacts, type ProblemKind } from '../errors.ts';
import { SECOND } from '../time.ts';
import { withExactNumbers } from './exact-json.ts';
import { readText } from './read-body.ts';
import { parseRetryAfter } from './retry-after.ts';

/** The one origin. Links in answers say `http://` and are never followed. */
export const VONAGE_ORIGIN = 'https://api.nexmo.com';

/** Chromium kills a worker 30 s after its alarm even while a body is streaming: give up in time to say so (2026-11). */
const DEADLINE = 20 * SECOND;

export interface Credential {
  readonly apiKey: string;
  readonly apiSecret: string;
}

export interface HttpPorts {
  readonly fetch: (url: string, options: RequestInit) => Promise<Response>;
  readonly isOnline: () => boolean;
  readonly now: () => number;
}

export interface Answer {
  /** The parsed body, unchecked. */
  readonly body: unknown;
  /** The same with its numbers as they were written: see `withExactNumbers`. */
  readonly exact: unknown;
  /** The server's clock from its `Date` header, in milliseconds since the epoch; null where it sent none. */
  readonly serverTime: number | null;
  readonly traceId: string | undefined;
}

/**
 * Sends one request and reads the whole answer, within one deadline for both.
 * @param path begins with a slash; never holds a credential.
 * @param heard called once all of a good answer has come, before it is read.
 * @throws Problem for everything but a complete JSON answer with a 2xx status.
 */
export async function request(
  ports: HttpPorts,
  credential: Credential,
  method: 'GET' | 'OPTIONS',
  path: string,
  { signal, heard }: { signal?: AbortSignal | undefined; heard?: (() => void) | undefined } = {},
): Promise<Answer> {
  const deadline = AbortSignal.timeout(DEADLINE);
  try {
    const response = await ports.fetch(VONAGE_ORIGIN + path, {
      method,
      headers: { Authorization: basicHeader(credential), Accept: 'application/json' },
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: signal ? AbortSignal.any([deadline, signal]) : deadline,
    });
    return await readAnswer(response, ports.now(), credential, heard);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof Problem) throw error;
    const kind = deadline.aborted ? 'timeout' : ports.isOnline() ? 'unreachable' : 'offline';
    // No cause: a browser's own error text may quote the URL or the header.
    throw new Problem({ kind });
  }
}

async function readAnswer(
  response: Response,
  now: number,
  credential: Credential,
  heard?: () => void,
): Promise<Answer> {
  const traceId = traceIdOf(response, credential);
  const known: Omit<ProblemFacts, 'kind'> = { status: response.status, ...(traceId && { traceId }) };
  const serverTime = Date.parse(response.headers.get('date') ?? '') || null;
  if (!response.ok) {
    await response.body?.cancel();
    const retryAfter = parseRetryAfter(response.headers.get('retry-after'), serverTime ?? now);
    throw new Problem({ kind: kindOfStatus(response.status), ...known, ...(retryAfter !== null && { retryAfter }) });
  }
  const text = await readText(response);
  heard?.();
  if (text === null) throw new Problem({ kind: 'too-large', ...known });
  try {
    const body: unknown = JSON.parse(text);
    return { body, exact: withExactNumbers(text, body), serverTime, traceId };
  } catch {
    throw new Problem({ kind: 'bad-answer', ...known });
  }
}

function kindOfStatus(status: number): ProblemKind {
  if (status === 401) return 'refused';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'server' : 'bad-request';
}

/** Basic authentication over UTF-8 bytes: secrets may hold any character, and `btoa` alone takes only Latin-1. */
function basicHeader({ apiKey, apiSecret }: Credential): string {
  return `Basic ${toBase64(new TextEncoder().encode(`${apiKey}:${apiSecret}`))}`;
}

/** Trace ids are shown, kept and copied to support: letters, digits and dashes only, and nothing that echoes the secret. */
function traceIdOf(response: Response, { apiSecret }: Credential): string | undefined {
  const id = response.headers.get('x-nexmo-trace-id');
  return id && /^[\w-]{1,64}$/.test(id) && !id.includes(apiSecret) ? id : undefined;
}
