/** Events as NDJSON: one line each, exactly what Vonage sent. */
import type { StoredEvent } from '../audit/event.ts';

/** What hands out an account's events, newest first: the archive. */
interface EventSource {
  readonly page: (request: {
    readonly accounts: readonly string[];
    readonly limit: number;
    readonly before?: StoredEvent;
  }) => Promise<StoredEvent[]>;
}

const PAGE = 1000;

/** All events of the accounts, as texts of up to 1,000 lines: no more than that is in memory at a time. */
export async function* writeNdjson({ page }: EventSource, accounts: readonly string[]): AsyncGenerator<string> {
  let last: StoredEvent | undefined;
  do {
    const events = await page({ accounts, limit: PAGE, ...(last && { before: last }) });
    if (events.length > 0) yield `${events.map(({ json }) => json).join('\n')}\n`;
    last = events.length === PAGE ? events.at(-1) : undefined;
  } while (last);
}
