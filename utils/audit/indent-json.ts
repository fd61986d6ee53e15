import { endOfString } from '../query/leaves.ts';

/** Deeper than this nobody counts the blanks, and they would be more than the text. */
const DEEPEST = 32;
const BLANK = /\s/;

/**
 * JSON text over several lines, two blanks for each level. It is not parsed: numbers keep their digits, keys that stand twice
 * stand twice, and what is no JSON at all still reads.
 */
export function indentJson(json: string): string {
  const parts: string[] = [];
  let depth = 0;
  const line = () => `\n${'  '.repeat(Math.min(depth, DEEPEST))}`;
  for (let at = 0; at < json.length; at++) {
    const character = json.charAt(at);
    if (BLANK.test(character)) continue;
    if (character === '"') {
      const end = endOfString(json, at);
      parts.push(json.slice(at, end < 0 ? json.length : end + 1));
      if (end < 0) break;
      at = end;
    } else if (character === '{' || character === '[') {
      const close = nextOf(json, at + 1);
      const isEmpty = json[close] === '}' || json[close] === ']';
      if (!isEmpty) depth++;
      parts.push(character, isEmpty ? json.charAt(close) : line());
      if (isEmpty) at = close;
    } else if (character === '}' || character === ']') {
      depth = Math.max(0, depth - 1);
      parts.push(line(), character);
    } else if (character === ',') parts.push(character, line());
    else parts.push(character === ':' ? ': ' : character);
  }
  return parts.join('');
}

/** Where the next character stands that is no blank. */
function nextOf(json: string, from: number): number {
  let at = from;
  while (BLANK.test(json.charAt(at))) at++;
  return at;
}
