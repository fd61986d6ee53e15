/** One table from a problem's kind to what people read about it: what happened, and what to do. */
import type { ProblemFacts, ProblemKind } from '../errors.ts';

/** What a page can offer beside the words. */
export type Remedy = 'new-secret' | 'allow-access' | 'check-now';

export interface ProblemWords {
  /** Follows an account's name and a colon, or stands alone as a heading. */
  readonly title: string;
  readonly advice: string;
  readonly remedy: Remedy | null;
}

const WORDS: Record<ProblemKind, ProblemWords> = {
  refused: {
    title: 'Vonage refused the key or secret',
    advice: 'Enter the right one. If it worked before and nobody on your team changed it, treat that as an incident.',
    remedy: 'new-secret',
  },
  forbidden: {
    title: 'Vonage does not allow this account to read events from here',
    advice: 'The account may be suspended, or this computer’s IP address may be missing on its allow list.',
    remedy: 'check-now',
  },
  'not-found': {
    title: 'Vonage does not know the address of the Audit Events API',
    advice: 'It is a beta and may have moved. The next try is in 6 hours; look for an update of this extension.',
    remedy: 'check-now',
  },
  'bad-request': {
    title: 'Vonage did not understand the request',
    advice: 'It is tried again. If it stays, look for an update of this extension.',
    remedy: 'check-now',
  },
  'rate-limited': {
    title: 'Vonage asks us to slow down',
    advice: 'Checks go on by themselves after the wait. Check less often if this comes back.',
    remedy: null,
  },
  server: {
    title: 'Vonage has trouble answering',
    advice: 'Checks go on by themselves. Nothing is lost: the next one reads what was missed.',
    remedy: 'check-now',
  },
  'bad-answer': {
    title: 'The answer was not what Vonage documents',
    advice: 'Often a proxy or a sign-in page of the network stands in between. It is tried again.',
    remedy: 'check-now',
  },
  'too-large': {
    title: 'A single event is too large to read',
    advice: 'One entry is over 16 MB. Ask Vonage’s support with the trace id.',
    remedy: 'check-now',
  },
  timeout: {
    title: 'Vonage did not answer within 20 seconds',
    advice: 'Checks go on by themselves. Nothing is lost: the next one reads what was missed.',
    remedy: 'check-now',
  },
  unreachable: {
    title: 'No connection to api.nexmo.com',
    advice:
      'A firewall, a proxy, a redirect, a certificate or this computer’s clock may be the cause. It is tried again.',
    remedy: 'check-now',
  },
  offline: {
    title: 'This computer is offline',
    advice: 'Checks resume by themselves. The events below still work.',
    remedy: null,
  },
  locked: {
    title: 'The extension is locked',
    advice: 'Unlock it with your passphrase; checks then catch up at once.',
    remedy: null,
  },
  'wrong-passphrase': {
    title: 'Wrong passphrase, or the stored vault is damaged',
    advice: 'Try again. Nothing was changed.',
    remedy: null,
  },
  'vault-damaged': {
    title: 'The stored vault is damaged',
    advice:
      'Its secrets cannot be read, and nothing of it was changed. Restore the browser profile from a backup, or erase everything and enter the secrets again.',
    remedy: null,
  },
  'vault-restorable': {
    title: 'The stored vault is damaged, but its previous copy opens',
    advice: 'Restore the copy from before the last change.',
    remedy: null,
  },
  confirm: {
    title: 'Your passphrase is needed once more',
    advice: 'It is asked again after five minutes without use.',
    remedy: null,
  },
  'no-secret': {
    title: 'The secret of this account is not here',
    advice: 'It was kept for one browser session only, or the stored vault was lost. Enter it again.',
    remedy: 'new-secret',
  },
  'other-key': {
    title: 'This is the key of another account',
    advice: 'Enter the key that the account was added with, or add a new account.',
    remedy: null,
  },
  'bad-file': {
    title: 'This is not a settings file of Audit Monitor',
    advice: 'Choose a file that was exported here. Nothing was changed.',
    remedy: null,
  },
  permission: {
    title: 'The browser no longer lets this extension reach api.nexmo.com',
    advice: 'Allow it again; without it nothing is watched.',
    remedy: 'allow-access',
  },
  incomplete: {
    title: 'Vonage’s answers contradicted each other',
    advice: 'What came is kept, and the same days are read again until they add up.',
    remedy: 'check-now',
  },
  'storage-full': {
    title: 'There is no space left to store events',
    advice: 'Free some disk space, then check again. Nothing that is stored was touched.',
    remedy: 'check-now',
  },
  storage: {
    title: 'The browser could not open the event archive',
    advice: 'Free some disk space, then restart the browser. If it stays, the browser profile may be damaged.',
    remedy: 'check-now',
  },
  outdated: {
    title: 'A newer version of this extension wrote the event archive',
    advice: 'Nothing is lost: look for an update of this extension.',
    remedy: null,
  },
  interrupted: {
    title: 'The browser stopped this before it was done',
    advice: 'Try again. Nothing is lost: every step is kept whole or not at all.',
    remedy: null,
  },
  unexpected: {
    title: 'Something went wrong in this extension',
    advice: 'It is tried again. If it stays, report it; nothing that is stored was touched.',
    remedy: 'check-now',
  },
};

export function problemWords({ kind }: ProblemFacts): ProblemWords {
  return WORDS[kind];
}

/** `503 · trace 7f1d0c2a…`, for support; null where there is neither. */
export function problemReference({ status, traceId }: ProblemFacts): string | null {
  const parts = [status === undefined ? '' : `${status}`, traceId ? `trace ${traceId}` : ''].filter(Boolean);
  return parts.length === 0 ? null : parts.join(' · ');
}
