/** Strings whole, empty lists and objects whole, and what stands between values. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|[[{]\s*[\]}]|[[\]{},:]|\s+/g;
/** Deeper than anybody reads; twenty thousand levels would else take gigabytes of spaces. */
const DEEPEST = 64;

/**
 * JSON text over several lines, as `JSON.stringify` writes it with two spaces. Only the space between values changes: numbers
 * that no number can hold, and keys that stand there twice, stay as they are.
 */
export function indentJson(json: string): string {
  let depth = 0;
  const newLine = () => `\n${'  '.repeat(Math.min(depth, DEEPEST))}`;
  return json.replaceAll(TOKENS, (token) => {
    if (token.startsWith('"')) return token;
    if (token.trim() === '') return '';
    if (token.length > 1) return `${token.at(0)}${token.at(-1)}`;
    if (token === ':') return ': ';
    if (token === ',') return `,${newLine()}`;
    const opens = token === '{' || token === '[';
    depth = Math.max(0, depth + (opens ? 1 : -1));
    return opens ? token + newLine() : newLine() + token;
  });
}
