/** What to do about a problem, in words. Apart from what happened, since pages need it only once something has. */
import type { ProblemFacts, ProblemKind } from '../errors.ts';

const ADVICE: Record<ProblemKind, string> = {
  refused: 'Enter the right one. If it worked before and nobody on your team changed it, treat that as an incident.',
  forbidden: 'The account may be suspended, or this computer’s IP address may be missing on its allow list.',
  'not-found': 'It is a beta and may have moved. The next try is in 6 hours; look for an update of this extension.',
  'bad-request': 'It is tried again. If it stays, look for an update of this extension.',
  'rate-limited': 'Checks go on by themselves after the wait. Check less often if this comes back.',
  server: 'Checks go on by themselves. Nothing is lost: the next one reads what was missed.',
  'bad-answer': 'Often a proxy or a sign-in page of the network stands in between. It is tried again.',
  'too-large': 'One entry is over 16 MB. Ask Vonage’s support with the trace id.',
  timeout: 'Checks go on by themselves. Nothing is lost: the next one reads what was missed.',
  unreachable:
    'A firewall, a proxy, a redirect, a certificate or this computer’s clock may be the cause. It is tried again.',
  offline: 'Checks resume by themselves. The events below still work.',
  locked: 'Unlock it with your passphrase; checks then catch up at once.',
  'wrong-passphrase': 'Try again. Nothing was changed.',
  'vault-damaged':
    'Its secrets cannot be read, and nothing of it was changed. Restore the browser profile from a backup, or erase everything and enter the secrets again.',
  'vault-restorable': 'Restore the copy from before the last change.',
  confirm: 'It is asked again after five minutes without use.',
  'no-secret': 'It was kept for one browser session only, or the stored vault was lost. Enter it again.',
  'other-key': 'Enter the key that the account was added with, or add a new account.',
  'bad-file': 'Choose a file that was exported here. Nothing was changed.',
  permission: 'Allow it again; without it nothing is watched.',
  incomplete: 'What came is kept, and the same days are read again until they add up.',
  'storage-full': 'Free some disk space, then check again. Nothing that is stored was touched.',
  storage: 'Restart the browser. If it stays, the browser profile may be damaged.',
  outdated: 'Nothing is lost: look for an update of this extension.',
  interrupted: 'Try again. Nothing is lost: every step is kept whole or not at all.',
  unexpected: 'It is tried again. If it stays, report it; nothing that is stored was touched.',
};

export function adviceOn({ kind }: ProblemFacts): string {
  return ADVICE[kind];
}
