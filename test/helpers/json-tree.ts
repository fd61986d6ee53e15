/** JSON as others may write it: the same values with other escapes, spaces and numbers. */
import fc from 'fast-check';
import { anyText } from './query.ts';

/** A leaf is a text, or a token that stands as it is. */
export type JsonTree =
  | string
  | { readonly token: string }
  | readonly JsonTree[]
  | { readonly members: readonly Member[] };
type Member = readonly [key: string, value: JsonTree];

const LETTERS = [
  'k',
  'K',
  '\u212a',
  's',
  'ſ',
  'ß',
  'ẞ',
  'i',
  'İ',
  'ı',
  'é',
  'É',
  '𐐀',
  '𐐨',
  'Σ',
  'ς',
  '/',
  '"',
  '\\',
  '\u0001',
  '\n',
  'u',
  '0',
  '4b',
];
const word = fc.oneof(
  anyText,
  fc.array(fc.constantFrom(...LETTERS), { maxLength: 6 }).map((parts) => parts.join('')),
);
const token = fc
  .constantFrom('true', 'false', 'null', '-0', '1.0', '12345678901234567890', '1E5', '42')
  .map((text) => ({ token: text }));

const { tree } = fc.letrec<{ tree: JsonTree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.oneof(word, token),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.array(fc.tuple(word, tie('tree')), { maxLength: 3 }).map((members) => ({ members })),
  ),
}));

/** What may stand in an event's place. */
export const anyTree: fc.Arbitrary<JsonTree> = tree;

/** Choices for each character: as it is or, where it must, in its short form; by `\u`; with spaces. */
export const anyHand: fc.Arbitrary<() => number> = fc.infiniteStream(fc.nat(5)).map((stream) => () => {
  const { value } = stream.next();
  return typeof value === 'number' ? value : 0;
});

/** The tree as JSON text. @param choose a hand; nought each time is how `JSON.stringify` writes. */
export function writeTree(written: JsonTree, choose: () => number): string {
  const space = () => (choose() === 5 ? ' ' : '');
  const inner = (value: JsonTree) => `${space()}${writeTree(value, choose)}${space()}`;
  if (typeof written === 'string') return writeText(written, choose);
  if ('token' in written) return written.token;
  if ('members' in written) {
    return `{${written.members.map(([key, value]) => `${space()}${writeText(key, choose)}${space()}:${inner(value)}`).join(',')}}`;
  }
  return `[${written.map(inner).join(',')}]`;
}

function writeText(text: string, choose: () => number): string {
  const isPlain = choose() < 3;
  const units = text.split('').map((unit) => {
    const choice = isPlain ? 0 : choose();
    const hex = unit.charCodeAt(0).toString(16).padStart(4, '0');
    if (choice === 5) return `\\u${hex}`;
    if (choice === 4) return `\\u${hex.toUpperCase()}`;
    if (unit === '/') return choice === 3 ? '\\/' : '/';
    return /[\ud800-\udfff]/.test(unit) ? unit : JSON.stringify(unit).slice(1, -1);
  });
  return `"${units.join('')}"`;
}

/** The values in a tree with their paths, from the first to the last; null for null. */
export function leavesOf(
  written: JsonTree,
  path: readonly (string | number)[] = [],
): [string | null, (string | number)[]][] {
  if (typeof written === 'string') return [[written, [...path]]];
  if ('token' in written) return [[written.token === 'null' ? null : written.token, [...path]]];
  if ('members' in written) return written.members.flatMap(([key, value]) => leavesOf(value, [...path, key]));
  return written.flatMap((value, index) => leavesOf(value, [...path, index + 1]));
}
