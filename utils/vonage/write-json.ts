/** JSON text of anything that was parsed. `JSON.parse` takes any depth, `JSON.stringify` only what the stack holds. */

/** @returns one line of JSON text. Numbers that are raw JSON are written as they came. */
export function writeJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'null';
  } catch (error) {
    if (error instanceof RangeError) return writeDeep(value);
    throw error;
  }
}

class Written {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** The same without recursion: what is still to be written waits on a stack, the next on top. */
function writeDeep(value: unknown): string {
  const waiting: unknown[] = [value];
  let text = '';
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (next instanceof Written) text += next.text;
    else if (Array.isArray(next))
      push(
        waiting,
        '[',
        next.map((item) => ['', item]),
        ']',
      );
    else if (isBranch(next))
      push(
        waiting,
        '{',
        Object.entries(next).map(([key, item]) => [`${JSON.stringify(key)}:`, item]),
        '}',
      );
    else text += JSON.stringify(next) ?? 'null';
  }
  return text;
}

/** Raw JSON has no prototype, and is a leaf. */
function isBranch(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) !== null;
}

function push(
  waiting: unknown[],
  open: string,
  items: (readonly [label: string, item: unknown])[],
  close: string,
): void {
  waiting.push(new Written(close));
  for (const [index, [label, item]] of [...items.entries()].toReversed()) {
    waiting.push(item, new Written(`${index > 0 ? ',' : ''}${label}`));
  }
  waiting.push(new Written(open));
}
