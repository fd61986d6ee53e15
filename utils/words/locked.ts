/** What a locked page says. */

/** True of every vault. It stands on the choice, on the locked pages and in the README. */
export const WHAT_IS_PROTECTED =
  'Your secret is encrypted. Stored events (e-mails, IPs, numbers) can be read by anyone who can read this browser profile; use disk encryption.';

export const LOCKED = {
  title: 'Locked',
  text: 'Nothing is checked until you unlock.',
  passphrase: 'Passphrase',
  unlock: 'Unlock',
  unlocking: 'Unlocking…',
  reveal: 'Show the passphrase while typing',
  forgot: 'Forgot the passphrase?',
  forgotText:
    'Nobody can recover it, and nothing is lost at Vonage. Erase everything here, and add the account again; the events that Vonage still holds are read again.',
  restore: 'Restore the previous copy',
} as const;
