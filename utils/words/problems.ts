/** One table from a problem's kind to what people read about it, and what a page can offer. What to do is in `advice.ts`. */
import type { ProblemFacts, ProblemKind } from '../errors.ts';

/** What a page can offer beside the words. */
export type Remedy = 'new-secret' | 'allow-access' | 'check-now';

export interface ProblemWords {
  /** Follows an account's name and a colon, or stands alone as a heading. */
  readonly title: string;
  readonly remedy: Remedy | null;
}

const WORDS: Record<ProblemKind, ProblemWords> = {
  refused: { title: 'Vonage refused the key or secret', remedy: 'new-secret' },
  forbidden: { title: 'Vonage does not allow this account to read events from here', remedy: 'check-now' },
  'not-found': { title: 'Vonage does not know the address of the Audit Events API', remedy: 'check-now' },
  'bad-request': { title: 'Vonage did not understand the request', remedy: 'check-now' },
  'rate-limited': { title: 'Vonage asks us to slow down', remedy: null },
  server: { title: 'Vonage has trouble answering', remedy: 'check-now' },
  'bad-answer': { title: 'The answer was not what Vonage documents', remedy: 'check-now' },
  'too-large': { title: 'A single event is too large to read', remedy: 'check-now' },
  timeout: { title: 'Vonage did not answer within 20 seconds', remedy: 'check-now' },
  unreachable: { title: 'No connection to api.nexmo.com', remedy: 'check-now' },
  offline: { title: 'This computer is offline', remedy: null },
  locked: { title: 'The extension is locked', remedy: null },
  'wrong-passphrase': { title: 'Wrong passphrase, or the stored vault is damaged', remedy: null },
  'vault-damaged': { title: 'The stored vault is damaged', remedy: null },
  'vault-restorable': { title: 'The stored vault is damaged, but its previous copy opens', remedy: null },
  confirm: { title: 'Your passphrase is needed once more', remedy: null },
  'no-secret': { title: 'The secret of this account is not here', remedy: 'new-secret' },
  'other-key': { title: 'This is the key of another account', remedy: null },
  'bad-file': { title: 'This is not a settings file of Audit Monitor', remedy: null },
  permission: { title: 'The browser no longer lets this extension reach api.nexmo.com', remedy: 'allow-access' },
  incomplete: { title: 'Vonage’s answers contradicted each other', remedy: 'check-now' },
  'storage-full': { title: 'There is no space left to store events', remedy: 'check-now' },
  storage: { title: 'The browser could not open the event archive', remedy: 'check-now' },
  outdated: { title: 'A newer version of this extension wrote the event archive', remedy: null },
  interrupted: { title: 'The browser stopped this before it was done', remedy: null },
  unexpected: { title: 'Something went wrong in this extension', remedy: 'check-now' },
};

export function problemWords({ kind }: ProblemFacts): ProblemWords {
  return WORDS[kind];
}

/** `503 · trace 7f1d0c2a…`, for support; null where there is neither. */
export function problemReference({ status, traceId }: ProblemFacts): string | null {
  const parts = [status === undefined ? '' : `${status}`, traceId ? `trace ${traceId}` : ''].filter(Boolean);
  return parts.length === 0 ? null : parts.join(' · ');
}
