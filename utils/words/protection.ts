/** What people read about the passphrase, the lock, and what either protects. */
import { exactSpan } from '../format.ts';
import { MINUTE } from '../time.ts';
import type { Protection } from '../watch/lock.ts';
import type { PassphraseFault } from '../watch/passphrase.ts';

export const CHOICE = {
  title: 'How to keep the secret',
  cards: {
    passphrase: {
      name: 'Protect with a passphrase',
      tag: 'Recommended',
      text: 'The secret is encrypted on this computer. You type the passphrase once each time the browser starts, and after an update of this extension. Checks run until you close the browser or lock it. If you forget it, nothing is lost at Vonage: erase everything here and add the account again.',
    },
    open: {
      name: 'No passphrase',
      tag: null,
      text: 'Checks start by themselves. The secret is scrambled, not protected: anyone or any program that can read your browser profile can recover it. Use a secret made only for this extension, and revoke it if this computer is lost.',
    },
    session: {
      name: 'This session only',
      tag: null,
      text: 'The secret is kept in memory and gone when the browser closes. You paste it again after every start.',
    },
  } satisfies Record<Protection, { name: string; tag: string | null; text: string }>,
  passphrase: 'Passphrase',
  passphraseHelp: 'At least 12 characters; long beats complicated. Nobody can recover it.',
  repeat: 'Repeat passphrase',
  repeatHelp: 'Once more, so that a slip of the finger does not lock you out.',
  suggest: 'Suggest four words',
  suggesting: 'Choosing…',
  suggested: 'Write it down or keep it in your password manager before you go on.',
  reveal: 'Show the passphrase while typing',
} as const;

const FAULTS: Record<PassphraseFault, string> = {
  empty: 'Enter a passphrase.',
  short: 'Use at least 12 characters. Four random words are easy to remember.',
  long: 'Use at most 1,000 characters.',
  common: 'This is among the first that anybody would try.',
  different: 'This is not the same as above.',
};

export function passphraseFaultWords(fault: PassphraseFault): string {
  return FAULTS[fault];
}

export const PROTECTION = {
  title: 'Passphrase and lock',
  lead: 'What protects the secrets of your accounts on this computer.',
  none: 'You choose how secrets are kept when you add the first account.',
  states: {
    passphrase: ['Protected with a passphrase', 'Encrypted with AES-256; the key is in memory while unlocked.'],
    open: ['No passphrase', 'The secrets are scrambled, not protected.'],
    session: ['This session only', 'The secrets are in memory and gone when the browser closes.'],
  } satisfies Record<Protection, [string, string]>,
  damaged: ['The stored vault is damaged', 'Erase everything below, and enter the secrets again.'],
  events: 'Stored events are not encrypted',
  change: 'Change passphrase',
  newKey: 'New key',
  makeKey: 'Make a new key',
  newKeyText: 'Makes a new key and encrypts every secret again.',
  another: 'Keep them another way',
  lockNow: 'Lock now',
  lockNowText: 'Ends all checks until you unlock. The badge then says “lock”.',
  lockAfter: 'Lock after',
  lockAfterText: 'Without a key or mouse. Closing the browser, and an update of this extension, always lock.',
  lockAfterNever: 'When the browser closes',
  withScreen: 'Lock with the screen',
  withScreenText: 'When this computer locks its screen.',
  noScreen: 'Firefox cannot see when the screen is locked: choose a time instead.',
  denied: 'The browser did not allow to see when you are away.',
  current: 'Current passphrase',
  save: 'Save',
  saving: 'Saving…',
  cancel: 'Cancel',
  changed: 'Changed. Older copies may stay in the profile’s files until the browser reuses the space.',
  openedUp:
    'Changed. If this computer is shared or may be lost, create a new secret at Vonage and delete the old one there.',
  again: 'Enter the passphrase again',
  againText: 'It is asked again after five minutes without use.',
  goOn: 'Go on',
} as const;

/** `15 min without use`, `4 h without use` */
export function idleChoice(minutes: number): string {
  return `${exactSpan(minutes * MINUTE)} without use`;
}
