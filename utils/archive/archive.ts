/** What the archive promises. The background writes to it; pages read it directly. */
import type { EventKey, StoredEvent } from '../audit/event.ts';
import type { NewEvent } from '../sync/news.ts';
import type { SyncState } from '../sync/plan.ts';

/** What the badge and the notices are computed from. */
export interface UnreadEvent {
  readonly account: string;
  readonly id: string;
  readonly type: string;
  /** Where it stands in a list, and when we stored it; milliseconds since the epoch. */
  readonly at: number;
  readonly seenAt: number;
  /** Whether a notification spoke of it. */
  readonly told: boolean;
}

export interface Addition {
  readonly seenAt: number;
  readonly rows: readonly NewEvent[];
}

/** The last event of a page, after which the next page begins. */
export type PageCursor = Pick<StoredEvent, 'account' | 'id' | 'time' | 'seenAt'>;

export interface PageRequest {
  readonly accounts: readonly string[];
  readonly limit: number;
  readonly before?: PageCursor;
}

/** How much of an account is stored. */
export interface Extent {
  readonly count: number;
  /** The oldest event's place in the list, in milliseconds since the epoch; null without any. */
  readonly oldest: number | null;
}

/** By identity, or everything stored up to a moment. */
export type ReadMark = readonly EventKey[] | { readonly before: number };

/** What pages may do: read. Every method throws what IndexedDB throws. */
export interface ArchiveReader {
  /** The accounts' events as one list, newest first. */
  readonly page: (request: PageRequest) => Promise<StoredEvent[]>;
  readonly get: (account: string, id: string) => Promise<StoredEvent | null>;
  /** How many events of each type there are since a time; types without any are absent. */
  readonly countTypes: (accounts: readonly string[], since: number) => Promise<Map<string, number>>;
  readonly extent: (account: string) => Promise<Extent>;
  readonly unread: () => Promise<UnreadEvent[]>;
}

/** What the background may do besides. */
export interface Archive extends ArchiveReader {
  /** Stores what is not there yet, in one durable transaction. @returns how many were new. */
  readonly add: (account: string, addition: Addition) => Promise<number>;
  readonly markRead: (mark: ReadMark) => Promise<void>;
  /** Undoes `markRead`. Keys that are not in the archive are passed over. */
  readonly markUnread: (keys: readonly EventKey[]) => Promise<void>;
  readonly markTold: (keys: readonly EventKey[]) => Promise<void>;
  readonly syncState: (account: string) => Promise<SyncState | null>;
  readonly setSyncState: (account: string, state: SyncState) => Promise<void>;
  readonly eraseAccount: (account: string) => Promise<void>;
  readonly erase: () => Promise<void>;
}
