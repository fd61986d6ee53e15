/** Deeper than this nobody counts the blanks, and they would be more than the text. */
const DEEPEST = 32;
/** A text as a whole, a bracket with what may close it at once, a comma, a colon, or blanks. */
const TOKEN = /"(?:[^"\\]|\\.)*"?|[[{]\s*[\]}]|[[\]{},:]|\s+/g;

/**
 * JSON text over several lines, two blanks for each level. It is not parsed: numbers keep their digits, keys that stand twice
 * stand twice, and what is no JSON at all still reads.
 */
export function indentJson(json: string): string {
  let depth = 0;
  const line = () => `\n${'  '.repeat(Math.min(depth, DEEPEST))}`;
  return json.replace(TOKEN, (token) => {
    if (token.startsWith('"')) return token;
    if (token === ',') return `,${line()}`;
    if (token === ':') return ': ';
    if (token === '[' || token === '{') {
      depth++;
      return token + line();
    }
    if (token === ']' || token === '}') {
      depth = Math.max(0, depth - 1);
      return line() + token;
    }
    return token.replace(/\s+/g, '');
  });
}
