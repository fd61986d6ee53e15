/** A file's lines, without having the file in memory. */

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
/** A page of events is no larger: a longer line is none of ours. */
const LONGEST = 16 * 2 ** 20;

export interface FileLine {
  /** Counted from 1. */
  readonly number: number;
  /** Without what ends it; null where it is no UTF-8, or longer than 16 MiB. */
  readonly text: string | null;
}

/**
 * Cuts bytes into lines and hands out those of each portion; empty ones are left out, but counted. A byte order mark is no part
 * of the first line.
 */
export async function* readLines(portions: AsyncIterable<Uint8Array>): AsyncGenerator<readonly FileLine[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let begun: Uint8Array[] = [];
  let length = 0;
  let number = 0;

  function end(rest: Uint8Array): FileLine {
    const all = length + rest.length;
    const bytes = all > LONGEST ? null : length === 0 ? rest : joined([...begun, rest], all);
    [begun, length] = [[], 0];
    return { number: ++number, text: bytes && decode(bytes) };
  }

  function decode(bytes: Uint8Array): string | null {
    try {
      return decoder.decode(bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes);
    } catch {
      return null;
    }
  }

  function keep(rest: Uint8Array): void {
    length += rest.length;
    if (length <= LONGEST) begun.push(rest.slice());
    else begun = [];
  }

  for await (const portion of portions) {
    const lines: FileLine[] = [];
    let from = 0;
    for (let at = portion.indexOf(LINE_FEED); at >= 0; at = portion.indexOf(LINE_FEED, from)) {
      lines.push(end(portion.subarray(from, at)));
      from = at + 1;
    }
    if (from < portion.length) keep(portion.subarray(from));
    yield lines.filter(isFilled);
  }
  if (length > 0) yield [end(new Uint8Array())].filter(isFilled);
}

function isFilled({ text }: FileLine): boolean {
  return text === null || text.trim() !== '';
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
