/** What is in a file of events, before any of it is taken. */
import { type LineFault, readEventLine } from './read-ndjson.ts';
import type { FileLine } from './read-lines.ts';

/** So many faulty lines are named; more would be no help. */
const MOST_NAMED = 10;

export interface Survey {
  /** How many events there are of each API key; '' for those that name none. */
  readonly events: ReadonlyMap<string, number>;
  readonly faulty: number;
  /** The first of the faulty lines. */
  readonly faults: readonly { readonly number: number; readonly fault: LineFault }[];
}

/** Reads all lines. */
export async function surveyLines(portions: AsyncIterable<readonly FileLine[]>): Promise<Survey> {
  const events = new Map<string, number>();
  const faults: Survey['faults'][number][] = [];
  let faulty = 0;
  for await (const lines of portions) {
    for (const line of lines) {
      const read = readEventLine(line);
      if (read.kind === 'event') events.set(read.apiKey, (events.get(read.apiKey) ?? 0) + 1);
      else {
        faulty++;
        if (faults.length < MOST_NAMED) faults.push({ number: line.number, fault: read.fault });
      }
    }
  }
  return { events, faulty, faults };
}
