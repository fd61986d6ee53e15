import type { StoredEvent } from '../audit/event.ts';
import type { Piece } from './format.ts';
import { writeNdjson } from './ndjson.ts';
import { pieceOf } from './piece.ts';

/** What hands out an account's events, newest first: the archive. */
interface Pages {
  readonly page: (request: {
    readonly accounts: readonly string[];
    readonly limit: number;
    readonly before?: StoredEvent;
  }) => Promise<StoredEvent[]>;
}

const PAGE = 1000;

/** All events of an account as NDJSON, 1,000 at a time. */
export async function* accountPieces({ page }: Pages, account: string): AsyncGenerator<Piece> {
  let last: StoredEvent | undefined;
  do {
    const events = await page({ accounts: [account], limit: PAGE, ...(last && { before: last }) });
    const lines = () => events.map(({ json }) => json).join('\n');
    yield pieceOf(writeNdjson, { count: events.length, lines, events: () => events }, { accounts: [], labels: [] });
    last = events.length === PAGE ? events.at(-1) : undefined;
  } while (last);
}
