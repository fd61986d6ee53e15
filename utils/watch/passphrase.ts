/** What a passphrase has to be: long. Rules of composition make people choose worse ones (NIST SP 800-63B, section 5.1.1). */

const SHORTEST = 12;
/** Longer than anybody types; PBKDF2 takes any length. */
const LONGEST = 1000;
/** Long enough and still the first that anybody tries. */
const COMMON = [
  'password',
  'passphrase',
  'qwertyuiop',
  '1234567890',
  'abcdefghij',
  'letmein',
  'vonage',
  'nexmo',
  'auditmonitor',
];

export type PassphraseFault = 'empty' | 'short' | 'long' | 'common' | 'different';

/** @returns what is wrong with it, or null. Lengths are those of the normalised text, in characters. */
export function findPassphraseFault(passphrase: string): Exclude<PassphraseFault, 'different'> | null {
  const characters = Array.from(passphrase.normalize('NFKC'));
  if (characters.length === 0) return 'empty';
  if (characters.length < SHORTEST) return 'short';
  if (characters.length > LONGEST) return 'long';
  return isCommon(characters) ? 'common' : null;
}

/** One character over and over, or a well-known word with a few letters and any digits around it. */
function isCommon(characters: readonly string[]): boolean {
  if (new Set(characters).size < 5) return true;
  const text = characters
    .join('')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
  const rest = COMMON.reduce((left, word) => left.replaceAll(word, ''), text);
  return rest !== text && rest.replaceAll(/\d/g, '').length < 4;
}
