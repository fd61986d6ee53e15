/** What rules learned and found, in the archive. */
import { type Finding, identityOf } from '../rules/finding.ts';
import type { PastData } from '../rules/past/past-data.ts';
import { type Settled, isWorthTelling } from '../rules/settle.ts';
import type { StoredFinding } from '../rules/stored-finding.ts';
import { ALERT, everythingOf } from './database.ts';
import { atomically, resultOf } from './request.ts';
import { readChanges } from './writer.ts';

/** Findings about several accounts stand under none. */
type FindingKey = [account: string, rule: string, key: string, bucket: number];

/** What became of a finding: what the person did, or that they were told. */
export type FindingChange = Pick<StoredFinding, 'handling'> | { readonly told: true };

/** An account's past, and how often its events have changed by now. */
export interface KnownPast {
  readonly past: PastData | undefined;
  readonly changes: number;
}

/** Every finding there is, in no order. */
export function readFindings(database: IDBDatabase): Promise<StoredFinding[]> {
  return resultOf(database.transaction('findings').objectStore('findings').getAll());
}

/** Those that are news, and that nobody has closed. */
export function readAlerts(database: IDBDatabase): Promise<StoredFinding[]> {
  return resultOf(database.transaction('findings').objectStore('findings').index(ALERT).getAll());
}

/** Those of an account; of several at once with null. */
export function readFindingsOf(database: IDBDatabase, account: string | null): Promise<StoredFinding[]> {
  return resultOf(
    database
      .transaction('findings')
      .objectStore('findings')
      .getAll(everythingOf(account ?? '')),
  );
}

/** What an account has taught, and how often its events have changed by now. */
export async function readPast(database: IDBDatabase, account: string): Promise<KnownPast> {
  const transaction = database.transaction(['pasts', 'meta']);
  const [past, changes] = await Promise.all([
    resultOf<PastData | undefined>(transaction.objectStore('pasts').get(account)),
    readChanges(transaction.objectStore('meta'), account),
  ]);
  return { past, changes };
}

/** See `RuleArchive.store`. */
export function storeFindings(
  database: IDBDatabase,
  past: PastData | null,
  { put, gone, news }: Settled,
  foundAt: number,
): Promise<void> {
  const transaction = database.transaction(['pasts', 'findings'], 'readwrite');
  const findings = transaction.objectStore('findings');
  const untold = new Set(news.map(identityOf));
  return atomically(transaction, async () => {
    if (past) transaction.objectStore('pasts').put(past, past.account);
    for (const finding of gone) findings.delete(keyOf(finding));
    for (const finding of put) {
      const before = await resultOf<StoredFinding | undefined>(findings.get(keyOf(finding)));
      findings.put(grown(before, finding, untold.has(identityOf(finding)), foundAt), keyOf(finding));
    }
  });
}

/** What is stored of a finding that was found once more, or for the first time. What got worse is open again. */
function grown(before: StoredFinding | undefined, finding: Finding, isNews: boolean, foundAt: number): StoredFinding {
  const { handling } = before ?? {};
  return {
    ...finding,
    foundAt: before?.foundAt ?? foundAt,
    told: !isNews && (before?.told ?? true),
    ...((isNews || before?.alert) && { alert: 1 }),
    ...(handling && { handling: isNews ? { ...handling, closed: null } : handling }),
  };
}

/** See `RuleArchive.forget`. */
export function forgetPasts(database: IDBDatabase): Promise<void> {
  const transaction = database.transaction('pasts', 'readwrite');
  return atomically(transaction, async () => void transaction.objectStore('pasts').clear());
}

/** Changes findings that are still there. */
export function changeFindings(database: IDBDatabase, which: readonly Finding[], change: FindingChange): Promise<void> {
  const transaction = database.transaction('findings', 'readwrite');
  const findings = transaction.objectStore('findings');
  return atomically(transaction, async () => {
    for (const finding of which) {
      const before = await resultOf<StoredFinding | undefined>(findings.get(keyOf(finding)));
      if (before) findings.put(changed(before, change), keyOf(finding));
    }
  });
}

/** What is closed is news no longer, and what is opened again is. */
function changed(before: StoredFinding, change: FindingChange): StoredFinding {
  const { alert: _before, ...after } = { ...before, ...change };
  const isClosed = (after.handling?.closed ?? null) !== null;
  return isClosed || !isWorthTelling(after) ? after : { ...after, alert: 1 };
}

function keyOf({ account, rule, key, bucket }: Finding): FindingKey {
  return [account ?? '', rule, key, bucket];
}
