/**
 * The values in a JSON text, without parsing it: numbers stay as they are written, any depth is fine, and looking for one
 * value needs no objects.
 */

/** From the outside in: the keys of objects, and places in lists, counted from 1. */
export type LeafPath = readonly (string | number)[];

/**
 * Whether there is a value that is wanted. The path is valid during the call only.
 * @param json well-formed JSON text. @param isWanted is asked for each value that holds no others; `null` is null.
 */
export function hasLeaf(json: string, isWanted: (text: string | null, path: LeafPath) => boolean): boolean {
  const path: (string | number)[] = [];
  for (let at = 0; at < json.length; at++) {
    const character = json[at];
    if (character === '{') path.push('');
    else if (character === '[') path.push(1);
    else if (character === '}' || character === ']') path.pop();
    else if (character === ',') advance(path);
    else if (character === '"') {
      const end = endOfString(json, at);
      const text = decode(json, at, end);
      if (isKey(json, end)) path[path.length - 1] = text;
      else if (isWanted(text, path)) return true;
      at = end;
    } else if (character !== ':' && !isSpace(character)) {
      const end = endOfLiteral(json, at);
      const text = json.slice(at, end);
      if (isWanted(text === 'null' ? null : text, path)) return true;
      at = end - 1;
    }
  }
  return false;
}

function advance(path: (string | number)[]): void {
  const last = path.at(-1);
  if (typeof last === 'number') path[path.length - 1] = last + 1;
}

/** Where the closing quote is. One is escaped where an odd number of backslashes stands before it. */
function endOfString(json: string, start: number): number {
  let end = json.indexOf('"', start + 1);
  while (json[end - 1] === '\\') {
    let first = end - 1;
    while (json[first - 1] === '\\') first--;
    if ((end - first) % 2 === 0) break;
    end = json.indexOf('"', end + 1);
  }
  return end;
}

function decode(json: string, start: number, end: number): string {
  const inside = json.slice(start + 1, end);
  return inside.includes('\\') ? (JSON.parse(`"${inside}"`) as string) : inside;
}

function isKey(json: string, end: number): boolean {
  let next = end + 1;
  while (isSpace(json[next])) next++;
  return json[next] === ':';
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === '\t' || character === '\r';
}

function endOfLiteral(json: string, start: number): number {
  let end = start;
  while (end < json.length && !',]}'.includes(json[end] ?? '') && !isSpace(json[end])) end++;
  return end;
}
