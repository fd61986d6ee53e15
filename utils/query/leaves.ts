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
      const end = (character === '"' ? endOfString(json, at) + 1 : endOfMatch(LITERAL, json, at)) || json.length;
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

/** Where the closing quote of a text is; -1 where it has none. One is escaped where an odd number of backslashes stands before it. */
export function endOfString(json: string, start: number): number {
  let end = json.indexOf('"', start + 1);
  while (json[end - 1] === '\\') {
    let first = end - 1;
    while (json[first - 1] === '\\') first--;
    if ((end - first) % 2 === 0) break;
    end = json.indexOf('"', end + 1);
  }
  return end;
}

/** Behind what a sticky expression finds at a place; 0 where it finds nothing. */
function endOfMatch(sticky: RegExp, json: string, at: number): number {
  sticky.lastIndex = at;
  return sticky.test(json) ? sticky.lastIndex : 0;
}
