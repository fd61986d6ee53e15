/**
 * The values in a JSON text, without parsing it: numbers stay as they are written, any depth is fine, and looking for one
 * value makes no objects.
 */

/** From the outside in: the keys of objects, and places in lists, counted from 1. */
export type LeafPath = readonly (string | number)[];

const LITERAL = /[^\s,\]}]+/y;
const COLON = /\s*:/y;

/**
 * Whether there is a value that is wanted. The path is valid during the call only.
 * @param json well-formed JSON text. @param isWanted is asked for each value that holds no others; `null` is null.
 */
export function hasLeaf(json: string, isWanted: (text: string | null, path: LeafPath) => boolean): boolean {
  const path: (string | number)[] = [];
  for (let at = 0; at < json.length; at++) {
    const character = json[at] ?? '';
    const last = path.length - 1;
    const step = path[last];
    if (character === '{') path.push('');
    else if (character === '[') path.push(1);
    else if (character === '}' || character === ']') path.pop();
    else if (character === ',') path[last] = typeof step === 'number' ? step + 1 : '';
    else if (character > ' ' && character !== ':') {
      const end = character === '"' ? endOfString(json, at) : endOfMatch(LITERAL, json, at);
      const token = json.slice(at, end);
      if (endOfMatch(COLON, json, end)) path[last] = decode(token);
      else if (isWanted(token === 'null' ? null : decode(token), path)) return true;
      at = end - 1;
    }
  }
  return false;
}

function decode(token: string): string {
  if (!token.startsWith('"')) return token;
  return token.includes('\\') ? (JSON.parse(token) as string) : token.slice(1, -1);
}

/** Behind the closing quote. A quote is escaped where an odd number of backslashes stands before it. */
function endOfString(json: string, start: number): number {
  for (let end = start; ;) {
    end = json.indexOf('"', end + 1);
    if (end < 0) return json.length;
    let first = end;
    while (json[first - 1] === '\\') first--;
    if ((end - first) % 2 === 0) return end + 1;
  }
}

/** Behind what a sticky expression finds at a place; 0 where it finds nothing. */
function endOfMatch(sticky: RegExp, json: string, at: number): number {
  sticky.lastIndex = at;
  return sticky.test(json) ? sticky.lastIndex : 0;
}
