/** A sentence about an event, in parts: what the event itself says stays apart from our words, so that pages can isolate it. */
import type { LabelKind } from '../watch/label.ts';

/** Our own words, or a value that came from outside, with what the event says of it. */
export type Part = string | { readonly value: string; readonly raw: string };

export interface Sentence {
  /** Who did it. Comes from outside, like every value. */
  readonly actor: string;
  /** What they did, starting with the verb. */
  readonly parts: readonly Part[];
}

/** Names that people gave to things, so that a sentence can say "Booking line" instead of an id. */
export interface Names {
  /** The label of one of the person's accounts, by our own account id. */
  readonly account: (account: string) => string | null;
  /** The label of an account by its API key. */
  readonly apiKey: (key: string) => string | null;
  readonly app: (id: string) => string | null;
  /** What the person calls it. */
  readonly label: (kind: LabelKind, value: string) => string | null;
}

export const NO_NAMES: Names = { account: () => null, apiKey: () => null, app: () => null, label: () => null };

/** @param raw what the event says, where that is not the same. */
export function value(text: string, raw?: string | null): Part {
  return { value: text, raw: raw ?? text };
}

/** ` for 447700900101`, or nothing at all where the value is unknown. */
export function clause(words: string, text: string | null, raw?: string): Part[] {
  return text === null ? [] : [` ${words} `, value(text, raw)];
}

/** `a, b and c` */
export function enumerate(values: readonly Part[]): Part[] {
  const last = values.length - 1;
  return values.flatMap((one, index) => (index === 0 ? [one] : [index === last ? ' and ' : ', ', one]));
}

/** The sentence as plain text, for search, notifications and screen readers. */
export function sentenceText(sentence: Sentence): string {
  const parts = sentence.parts.map((part) => (typeof part === 'string' ? part : part.value));
  return `${sentence.actor} ${parts.join('')}`;
}
