/** Everything that can go wrong, as a value: a kind, what is known about it, and its cause. The words are in `words/problems.ts`. */
import * as z from 'zod/mini';

export const ProblemKind = z.enum([
  'refused', // 401: key or secret
  'forbidden', // 403: plan, suspended account, IP allow list
  'not-found', // 404
  'bad-request', // 400 and other 4xx
  'rate-limited', // 429
  'server', // 5xx
  'bad-answer', // a 200 that is not what the API documents
  'too-large', // an answer over the byte cap, even at the smallest page
  'timeout', // no complete answer within the deadline
  'unreachable', // DNS, TLS, refused, cut off, or redirected: the browser does not tell these apart
  'offline', // the browser says that there is no network
  'locked', // the vault is locked: nothing can be asked or changed
  'wrong-passphrase', // or a damaged wrapping of the vault's key: the cipher does not tell them apart
  'vault-damaged', // the stored vault is not what this version writes, or an entry of it does not open
  'vault-restorable', // the same, but the copy from before the last change opens with this passphrase
  'confirm', // unlocked, but unused for a while: the passphrase is asked again before this
  'no-secret', // the account's secret is not in the vault: it was kept for one browser session, or was lost
  'other-key', // the key that was typed is not the account's
  'bad-file', // what was imported is no settings file of this product
  'permission', // the person or a policy took the host permission away
  'incomplete', // the answers contradicted each other, so the period is not proven complete
  'storage-full',
  'storage',
  'outdated', // a newer version of this extension wrote the archive
  'interrupted', // the browser stopped the background in the middle of an answer
  'unexpected', // a fault of ours
]);
export type ProblemKind = z.infer<typeof ProblemKind>;

/** What is known about a problem. Plain data: it is stored, sent between pages and shown. Never holds a secret or a URL. */
export const ProblemFacts = z.readonly(
  z.object({
    kind: ProblemKind,
    /** HTTP status, where there was an answer. */
    status: z.exactOptional(z.number()),
    /** `X-Nexmo-Trace-Id`, for Vonage's support. */
    traceId: z.exactOptional(z.string()),
    /** How long the server asked us to wait, in milliseconds from the answer. */
    retryAfter: z.exactOptional(z.number()),
  }),
);
export type ProblemFacts = z.infer<typeof ProblemFacts>;

/** A problem on its way up. The message is its kind alone, because browsers quote URLs and credentials in theirs. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly facts: ProblemFacts;

  constructor(facts: ProblemFacts, options?: ErrorOptions) {
    super(facts.kind, options);
    this.facts = facts;
  }
}

/** The facts of anything that was thrown: a Problem's own, a full disk recognised by name, else "unexpected". */
export function factsOf(thrown: unknown): ProblemFacts {
  if (thrown instanceof Problem) return thrown.facts;
  const name = thrown instanceof Error ? thrown.name : '';
  if (name === 'QuotaExceededError') return { kind: 'storage-full' };
  if (name === 'VersionError') return { kind: 'outdated' };
  if (STORAGE_ERRORS.has(name)) return { kind: 'storage' };
  return { kind: 'unexpected' };
}

/** What IndexedDB throws when its files are damaged, gone or full (measured in Chromium 156, 2026-11). */
const STORAGE_ERRORS = new Set(['UnknownError', 'DataError', 'InvalidStateError', 'AbortError', 'NotFoundError']);
