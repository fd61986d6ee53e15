/** Sources of what is exported. */
import type { StoredEvent } from '../audit/event.ts';
import type { ExportSource, Lines } from './format.ts';

/** A source where there are events, in portions. */
export function sourceOf(events: () => AsyncIterable<readonly StoredEvent[]>): ExportSource {
  return { events, lines: () => linesOf(events()) };
}

async function* linesOf(portions: AsyncIterable<readonly StoredEvent[]>): AsyncGenerator<Lines> {
  for await (const events of portions) yield { text: events.map(({ json }) => json).join('\n'), count: events.length };
}

/** What hands out an account's events, newest first: the archive. */
interface Pages {
  readonly page: (request: {
    readonly accounts: readonly string[];
    readonly limit: number;
    readonly before?: StoredEvent;
  }) => Promise<StoredEvent[]>;
}

const PAGE = 1000;

/** All events of the accounts, 1,000 at a time. */
export async function* pagesOf({ page }: Pages, accounts: readonly string[]): AsyncGenerator<readonly StoredEvent[]> {
  let last: StoredEvent | undefined;
  do {
    const events = await page({ accounts, limit: PAGE, ...(last && { before: last }) });
    yield events;
    last = events.length === PAGE ? events.at(-1) : undefined;
  } while (last);
}
