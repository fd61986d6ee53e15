import { endOfString } from '../query/leaves.ts';

/**
 * The text of a value in a JSON object, as it was written: numbers keep their digits, and any depth is fine.
 * @param json well-formed JSON text. @param key one of the outermost. @returns null where it is not there.
 */
export function rawValue(json: string, key: string): string | null {
  let depth = 0;
  let name = '';
  let start = -1;
  let found: string | null = null;
  for (let at = 0; at < json.length; at++) {
    const character = json[at];
    const isEnd = depth === 1 && (character === ',' || character === '}');
    if (isEnd && start >= 0) {
      found = json.slice(start, at).trim();
      start = -1;
    }
    if (character === '"') {
      const end = endOfString(json, at);
      if (depth === 1 && start < 0) name = json.slice(at, end + 1);
      at = end;
    } else if (character === ':' && depth === 1) {
      if (isKey(name, key)) start = at + 1;
    } else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
  }
  return found;
}

/** Of a key that stands twice, the last one counts, as for every parser. */
function isKey(text: string, key: string): boolean {
  return text === `"${key}"` || (text.includes('\\') && JSON.parse(text) === key);
}
