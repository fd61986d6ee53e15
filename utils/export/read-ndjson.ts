/** NDJSON read back: every line is held against what an event is before anything is done with it. */
import * as z from 'zod/mini';
import type { FileLine } from './read-lines.ts';

const text = z.catch(z.union([z.string(), z.number()]), '');

/** Whatever Vonage sent once is taken again, where it says enough to be told from any other JSON. */
const Entry = z
  .looseObject({ id: text, event_type: text, account_id: text })
  .check(z.refine(({ id, event_type }) => id !== '' || event_type !== ''));

/** What is wrong with a line: it is no UTF-8 or too long, no JSON, or JSON that is no event. */
export type LineFault = 'text' | 'json' | 'event';

export type EventLine =
  | { readonly kind: 'event'; readonly json: string; readonly apiKey: string }
  | { readonly kind: 'fault'; readonly fault: LineFault };

/** @returns the event's JSON text as it stands in the file, and the API key that it says it belongs to; '' for none. */
export function readEventLine({ text: line }: FileLine): EventLine {
  if (line === null) return { kind: 'fault', fault: 'text' };
  const parsed = parse(line);
  if (parsed === undefined) return { kind: 'fault', fault: 'json' };
  const entry = Entry.safeParse(parsed);
  if (!entry.success) return { kind: 'fault', fault: 'event' };
  return { kind: 'event', json: line.trim(), apiKey: String(entry.data.account_id) };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
