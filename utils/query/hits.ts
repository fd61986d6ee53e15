/** Where searched texts stand in what is shown. */
import { textPattern } from './text.ts';

export interface Part {
  readonly part: string;
  readonly hit: boolean;
}

/** Cuts a text where one of the needles stands in it, by the rule of `textPattern`. The parts together are the text again. */
export function cutAtHits(text: string, needles: readonly string[]): Part[] {
  const wanted = needles.filter((needle) => needle !== '').map((needle) => textPattern(needle).source);
  if (wanted.length === 0) return [{ part: text, hit: false }];
  const parts = text.split(new RegExp(`(${wanted.join('|')})`, 'iu'));
  return parts.map((part, index) => ({ part, hit: index % 2 === 1 })).filter(({ part }) => part !== '');
}
