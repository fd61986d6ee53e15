/** Adding what a file's lines tell of, in portions that a message can carry. */
import { readEventLine } from './read-ndjson.ts';
import type { FileLine } from './read-lines.ts';

/** Of lines, and of their text in UTF-16 units. */
const MOST_LINES = 1000;
const MOST_TEXT = 2 ** 20;

interface AddOptions {
  /** The account that an API key's events go to; null for nowhere. */
  readonly accountOf: (apiKey: string) => string | null;
  /** @returns how many of them were not there yet. */
  readonly add: (account: string, lines: readonly string[]) => Promise<number>;
  /** Ends it between two portions; what was added stays. */
  readonly signal: AbortSignal;
}

/** @returns how many events were handed over, and how many of these were new. @throws what `add` throws. */
export async function addLines(
  portions: AsyncIterable<readonly FileLine[]>,
  { accountOf, add, signal }: AddOptions,
): Promise<{ taken: number; added: number }> {
  const waiting = new Map<string, { lines: string[]; length: number }>();
  let [taken, added] = [0, 0];

  async function send(account: string): Promise<void> {
    const { lines = [] } = waiting.get(account) ?? {};
    waiting.delete(account);
    added += await add(account, lines);
    taken += lines.length;
  }

  for await (const lines of portions) {
    for (const line of lines) {
      const read = readEventLine(line);
      const account = read.kind === 'event' ? accountOf(read.apiKey) : null;
      if (read.kind !== 'event' || account === null) continue;
      const kept = waiting.get(account) ?? { lines: [], length: 0 };
      kept.lines.push(read.json);
      kept.length += read.json.length;
      waiting.set(account, kept);
      if (kept.lines.length >= MOST_LINES || kept.length >= MOST_TEXT) await send(account);
      if (signal.aborted) return { taken, added };
    }
  }
  for (const account of signal.aborted ? [] : waiting.keys()) await send(account);
  return { taken, added };
}
