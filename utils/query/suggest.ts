/** Completing what is being typed. Which values there are, the caller knows. */
import { type CutValue, type Word, cutQuery } from './cut.ts';
import type { Name } from './name.ts';
import { printName, printPattern } from './print.ts';
import { FIELDS } from './query.ts';

/** What the caret stands in: `prefix` is what was typed of it, and what stands from `from` to `to` would be replaced. */
export interface Typing {
  /** What a value is typed under; null at the beginning of a word, which may become text, a field or a path. */
  readonly name: Name | null;
  readonly prefix: string;
  readonly from: number;
  readonly to: number;
  /** The text without the word that it stands in. */
  readonly rest: string;
}

export type Suggestion =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'value'; readonly name: Name; readonly value: string };

/** A path goes on after its dot. */
const SUGGESTED_NAMES = [...FIELDS, 'after', 'before', 'context.'];

/** The names that begin so, in any case. */
export function namesLike(prefix: string): string[] {
  return SUGGESTED_NAMES.filter((name) => name.startsWith(prefix.toLowerCase()));
}

/** Null where nothing can be suggested: in quoted text, and under a name that is none. */
export function typingAt(text: string, caret: number): Typing | null {
  const typed = cutQuery(text.slice(0, caret)).at(-1);
  if (!typed || typed.to < caret) return { name: null, prefix: '', from: caret, to: caret, rest: text };
  const last = typed.values.at(-1);
  const isQuotedText = !typed.head && last?.isQuoted;
  if (isQuotedText || typed.head?.name === null) return null;
  const touched = last?.to === caret ? last : null;
  const from = touched?.from ?? caret;
  const whole = cutQuery(text).find((word) => word.from === typed.from);
  return {
    name: typed.head?.name ?? null,
    prefix: touched?.text ?? '',
    from,
    to: Math.max(caret, endOf(whole, from) ?? caret),
    rest: text.slice(0, typed.from) + text.slice(Math.max(caret, whole?.to ?? caret)),
  };
}

/** Where the name or the value ends that begins at a place. */
function endOf(word: Word | undefined, from: number): number | undefined {
  const pieces: readonly (Pick<CutValue, 'from' | 'to'> | null)[] = word ? [word.head, ...word.values] : [];
  return pieces.find((piece) => piece?.from === from)?.to;
}

/** The text with a suggestion in it, and where the caret goes: on to the value, or to the next word. */
export function applySuggestion(text: string, typing: Typing, suggestion: Suggestion): { text: string; caret: number } {
  const rest = text.slice(typing.to);
  const written = suggestion.kind === 'name' ? writeName(suggestion.name, rest) : writeValue(suggestion, typing, rest);
  const before = text.slice(0, typing.from) + written;
  const isColonThere = suggestion.kind === 'name' && rest.startsWith(':');
  return { text: before + rest, caret: before.length + Number(isColonThere) };
}

function writeName(name: string, rest: string): string {
  return rest.startsWith(':') || name.endsWith('.') ? name : `${name}:`;
}

function writeValue({ name, value }: Suggestion & { kind: 'value' }, typing: Typing, rest: string): string {
  const head = typing.name === null ? `${printName(name)}:` : '';
  return `${head}${printPattern({ text: value, wild: false })}${/^[\s,]/.test(rest) ? '' : ' '}`;
}
