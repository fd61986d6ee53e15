/** An event on its way into a block or out of an old one. */
import { compareText } from '../audit/event.ts';

export interface Row {
  /** Its place in the list. */
  readonly at: number;
  /** NaN where it is undated. */
  readonly time: number;
  readonly seenAt: number;
  readonly hash: number;
  readonly codes: ArrayLike<number>;
  /** The id as four words, which stand in `words` from `word` on. */
  readonly words: Int32Array;
  readonly word: number;
  readonly json: string;
  /** The id as text; null until somebody asks, where only the JSON says it. */
  id: string | null;
  /** Whether the JSON does not say it. */
  readonly isNamed: boolean;
}

/** The order of `newestFirst` within one account. */
export function compareRows(a: Row, b: Row): number {
  return b.at - a.at || compareText(idOf(b), idOf(a));
}

/** The id as text. */
export function idOf(row: Row): string {
  row.id ??= idIn(row.json);
  return row.id;
}

/** The id that an event's JSON says. Events whose JSON says none carry it beside. */
export function idIn(json: string): string {
  return (JSON.parse(json) as { readonly id: string }).id;
}
