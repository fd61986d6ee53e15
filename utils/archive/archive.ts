/** What the archive promises. The background writes to it; pages read it directly. */
import type { AuditEvent, EventKey, StoredEvent } from '../audit/event.ts';
import type { RuleEvent } from '../rules/event.ts';
import type { Scope } from '../rules/evaluate.ts';
import type { Finding } from '../rules/finding.ts';
import type { PastData } from '../rules/past/past-data.ts';
import type { Settled } from '../rules/settle.ts';
import type { StoredFinding } from '../rules/stored-finding.ts';
import type { EventsBetween } from '../rules/window.ts';
import type { NewEvent } from '../sync/news.ts';
import type { SyncState } from '../sync/plan.ts';
import type { FindingChange, KnownPast } from './findings.ts';
import type { OpenFinding } from './read-findings.ts';

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

/** What one step of a reading brought: all of it is stored in one durable transaction, or nothing. */
export interface Step {
  readonly seenAt: number;
  readonly rows: readonly NewEvent[];
  /** Kept in the same transaction; null leaves it as it is. Opaque plain data to the archive. */
  readonly state: SyncState | null;
  /** What is known already stays as it is, whatever is said of it now. */
  readonly addOnly?: boolean;
}

export interface Committed {
  /** How many events were not there yet. */
  readonly added: number;
  /** How many were, with other content: the first stays in its place, the new one is kept beside it. */
  readonly revised: number;
  /** What was added; absent where nothing was. */
  readonly addition?: Addition;
}

/** Events that came into the archive by one change of an account. */
export interface Addition {
  readonly events: readonly AuditEvent[];
  /** How often the account's events had changed before. */
  readonly before: number;
}

/** What an event says since the source changed it. */
export interface Revision {
  /** When we first saw it so, in milliseconds since the epoch. */
  readonly seenAt: number;
  readonly json: string;
}

/** An event's identity and its place in the list, in milliseconds since the epoch. */
export type PlacedKey = Pick<UnreadEvent, 'account' | 'id' | 'at'>;

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
  /** The oldest and the newest event's place in the list, in milliseconds since the epoch; null without any. */
  readonly oldest: number | null;
  readonly newest: number | null;
  /** Nothing older is kept, because it was pruned; 0 where nothing was. */
  readonly prunedBefore: number;
}

/** By identity, or everything stored up to a moment. */
export type ReadMark = readonly EventKey[] | { readonly before: number };

/** What pages may do: read. Every method throws what IndexedDB throws. */
export interface ArchiveReader {
  /** The accounts' events as one list, newest first. */
  readonly page: (request: PageRequest) => Promise<StoredEvent[]>;
  /** @param at its place in the list where known: then only blocks that can hold it are read. */
  readonly get: (account: string, id: string, at?: number) => Promise<StoredEvent | null>;
  /** Several events, each block read once. In no order; what is not there is absent. */
  readonly events: (keys: readonly PlacedKey[]) => Promise<StoredEvent[]>;
  /** What became of an event at the source, the oldest change first. */
  readonly revisions: (account: string, id: string) => Promise<Revision[]>;
  /** How many events of each type there are since a time; types without any are absent. */
  readonly countTypes: (accounts: readonly string[], since: number) => Promise<Map<string, number>>;
  readonly extent: (account: string) => Promise<Extent>;
  /**
   * Where the newest so many events begin, in milliseconds since the epoch; null where there are fewer. By the block, so that
   * nothing has to be read: some 2,000 more may begin there, and never fewer.
   */
  readonly startOfNewest: (account: string, count: number) => Promise<number | null>;
  readonly unread: () => Promise<UnreadEvent[]>;
  /** What rules found in any account, in no order. */
  readonly findings: () => Promise<StoredFinding[]>;
  /** As little of them as it takes to count those that are open or late, now or once nobody wants to wait any longer. */
  readonly openFindings: () => Promise<OpenFinding[]>;
  /** What an account has taught; null where nothing was learned yet. */
  readonly taught: (account: string) => Promise<PastData | null>;
  /** Those that are news, and that nobody has closed. */
  readonly alerts: () => Promise<StoredFinding[]>;
  readonly syncState: (account: string) => Promise<SyncState | null>;
}

/** What rules need of the archive, and what they leave there. */
export interface RuleArchive {
  /** Reads events for one judging, in which nothing changes: what it has read once it remembers. */
  readonly reader: () => EventsBetween;
  /** All of an account's events, the oldest first, in slices of some thousand. */
  readonly history: (account: string) => AsyncGenerator<RuleEvent[], void>;
  /** What an account has taught, and how often its events have changed by now. */
  readonly past: (account: string) => Promise<KnownPast>;
  /** What it has seen, without how often; undefined where nothing was learned yet. */
  readonly seen: (account: string) => Promise<PastData | undefined>;
  /** How often its events have changed. */
  readonly changes: (account: string) => Promise<number>;
  /** Findings whose buckets lie in some scopes. */
  readonly findingsIn: (scopes: readonly Scope[]) => Promise<StoredFinding[]>;
  /**
   * Stores what was found together with what was learned on the way.
   * @param past null where nothing was. @param foundAt for findings that were not there.
   */
  readonly store: (past: PastData | null, settled: Settled, foundAt: number) => Promise<void>;
  /** Has everything judged anew, whenever that is next. What was found stays until then, and what was seen for other accounts. */
  readonly forget: () => Promise<void>;
  /** Notes what became of findings; those that are gone are passed over. */
  readonly change: (which: readonly Finding[], change: FindingChange) => Promise<void>;
}

/** What the background may do besides. */
export interface Archive extends ArchiveReader {
  readonly rules: RuleArchive;
  /** Reads ahead what a commit to the account needs to know: 16 bytes for each of its events. */
  readonly prepare: (account: string) => Promise<void>;
  readonly commit: (account: string, step: Step) => Promise<Committed>;
  readonly markRead: (mark: ReadMark) => Promise<void>;
  /** Undoes `markRead`. Keys that are not in the archive are passed over. */
  readonly markUnread: (keys: readonly EventKey[]) => Promise<void>;
  readonly markTold: (keys: readonly EventKey[]) => Promise<void>;
  /** Erases an account's events that are older than a moment, and remembers not to add them again. @returns how many. */
  readonly prune: (account: string, before: number) => Promise<number>;
  /** The random id that this database got when it was made: another one means that the browser lost the archive. */
  readonly identity: () => Promise<string>;
  readonly eraseAccount: (account: string) => Promise<void>;
  readonly erase: () => Promise<void>;
}
