/** Where searched texts stand in what is shown already, and so cannot be cut. */
import { cutAtHits } from './hits.ts';

/** From where to where. */
export type Span = readonly [from: number, to: number];

/** Where one of the needles stands in a text. */
export function hitsOf(text: string, needles: readonly string[]): Span[] {
  let end = 0;
  return cutAtHits(text, needles).flatMap(({ part, hit }) => {
    const start = end;
    end += part.length;
    return hit ? [[start, end] as const] : [];
  });
}

/** A text, with the colon behind it where it is a key, or a number or a word. */
const TOKEN = /"([^"\\]*(?:\\.[^"\\]*)*)"(\s*:)?|[^\s,:[\]{}"]+/g;

/**
 * Where one of the needles stands in the values of a JSON text; keys are not searched. A value that is written with escapes is
 * one place as a whole: what it says stands nowhere in it.
 */
export function jsonHitsOf(json: string, needles: readonly string[]): Span[] {
  return Array.from(json.matchAll(TOKEN)).flatMap(({ 0: token, 1: inside, 2: colon, index }) => {
    if (colon !== undefined || token === 'null') return [];
    const start = index + Number(inside !== undefined);
    const written = inside ?? token;
    if (!written.includes('\\')) return hitsOf(written, needles).map(([from, to]): Span => [start + from, start + to]);
    return hitsOf(JSON.parse(token) as string, needles).length > 0 ? [[start, start + written.length]] : [];
  });
}
