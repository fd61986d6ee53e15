/** What stands before the colon of a word: the name of a field, or a path in the context. */
import { FIELDS, type Target } from './query.ts';
import { matchAt, unquote } from './quote.ts';

export type Name = Target | 'after' | 'before';

/** Beside their own names, what other products call them. */
const NAMES = new Map<string, Name>([
  ...FIELDS.map((field) => [field, field] as const),
  ['actor', 'user'],
  ['after', 'after'],
  ['before', 'before'],
]);

const SEGMENT = /\.(?:"((?:[^"\\]|\\["\\]?)*)"|([^\s.:",]+))/g;
const HEAD = /([a-z][\w-]*)((?:\.(?:"(?:[^"\\]|\\["\\]?)*"|[^\s.:",]+))*):/iy;
/** What looks like a field, as `foo:bar` does. Web and other addresses do not, nor does `12:30`. */
const STRAY = /(?!(?:mailto|sips?|tel|urn):)[a-z][\w.-]*:(?=[^\s:/][^\s:]*(?:\s|$))/iy;

/** @returns from where to where it stands, without the colon; its name is null where there is no such field. Null for free text. */
export function readName(text: string, from: number): { from: number; to: number; name: Name | null } | null {
  const [whole, word = '', path = ''] = matchAt(HEAD, text, from) ?? [];
  const name = whole === undefined ? null : nameOf(word.toLowerCase(), path);
  const read = name === null ? matchAt(STRAY, text, from)?.[0] : whole;
  return read === undefined ? null : { from, to: from + read.length - 1, name };
}

function nameOf(word: string, path: string): Name | null {
  if (word === 'context')
    return Array.from(path.matchAll(SEGMENT), ([, quoted, bare]) => bare ?? unquote(quoted ?? ''));
  return path === '' ? (NAMES.get(word) ?? null) : null;
}
