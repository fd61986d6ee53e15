/** What rules learned and found, in the archive. */
import { type Finding, identityOf } from '../rules/finding.ts';
import type { Scope } from '../rules/evaluate.ts';
import { type PackedPast, packPast, unpackPast } from '../rules/past/pack.ts';
import { type PastData, UNKNOWN } from '../rules/past/past-data.ts';
import { type Settled, isWorthTelling } from '../rules/settle.ts';
import type { StoredFinding } from '../rules/stored-finding.ts';
import { ALERT } from './database.ts';
import { atomically, resultOf } from './request.ts';
import { readChanges } from './writer.ts';

/** The two parts of an account's past. */
const [SEEN, COUNTED] = ['seen', 'counted'];

/** Findings about several accounts stand under none. */
type FindingKey = [account: string, rule: string, bucket: number, key: string];

/** What became of a finding: what the person did, or that they were told. */
export type FindingChange = Pick<StoredFinding, 'handling'> | { readonly told: true };

/** An account's past, and how often its events have changed by now. */
export interface KnownPast {
  readonly past: PastData | undefined;
  readonly changes: number;
}

/** Those that are news, and that nobody has closed. */
export function readAlerts(database: IDBDatabase): Promise<StoredFinding[]> {
  return resultOf(database.transaction('findings').objectStore('findings').index(ALERT).getAll());
}

/** Those whose buckets lie in some scopes. */
export async function readFindingsIn(database: IDBDatabase, scopes: readonly Scope[]): Promise<StoredFinding[]> {
  const findings = database.transaction('findings').objectStore('findings');
  const parts = scopes.map(({ account, rule, from, to }) => {
    const of = [account ?? '', rule] as const;
    return resultOf<StoredFinding[]>(findings.getAll(IDBKeyRange.bound([...of, from], [...of, to], false, true)));
  });
  return (await Promise.all(parts)).flat();
}

/** What an account has taught, and how often its events have changed by now. */
export async function readPast(database: IDBDatabase, account: string): Promise<KnownPast> {
  const transaction = database.transaction(['pasts', 'meta']);
  const pasts = transaction.objectStore('pasts');
  const [seen, counted, changes] = await Promise.all([
    resultOf<PackedPast['seen'] | undefined>(pasts.get([account, SEEN])),
    resultOf<PackedPast['counted'] | undefined>(pasts.get([account, COUNTED])),
    readChanges(transaction.objectStore('meta'), account),
  ]);
  return { past: seen && counted && unpackPast(seen, counted), changes };
}

/** See `RuleArchive.seen`. */
export async function readSeen(database: IDBDatabase, account: string): Promise<PastData | undefined> {
  const pasts = database.transaction('pasts').objectStore('pasts');
  const seen = await resultOf<PackedPast['seen'] | undefined>(pasts.get([account, SEEN]));
  return seen && unpackPast(seen, null);
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
    if (past) putPast(transaction.objectStore('pasts'), past);
    for (const finding of gone) findings.delete(keyOf(finding));
    for (const finding of put) {
      const before = await resultOf<StoredFinding | undefined>(findings.get(keyOf(finding)));
      findings.put(grown(before, finding, untold.has(identityOf(finding)), foundAt), keyOf(finding));
    }
  });
}

function putPast(pasts: IDBObjectStore, past: PastData): void {
  const { seen, counted } = packPast(past);
  pasts.put(seen, [past.account, SEEN]);
  pasts.put(counted, [past.account, COUNTED]);
}

/** What is stored of a finding that was found once more, or for the first time. What got worse is open again. */
function grown(before: StoredFinding | undefined, finding: Finding, isNews: boolean, foundAt: number): StoredFinding {
  const { handling } = before ?? {};
  return alerting({
    ...finding,
    foundAt: before?.foundAt ?? foundAt,
    told: !isNews && (before?.told ?? true),
    ...(handling && { handling: isNews ? { ...handling, closed: null } : handling }),
  });
}

/** What is closed, expected or excepted is news no longer, and what is opened again is. */
function alerting(finding: StoredFinding): StoredFinding {
  const { alert: _before, ...quiet } = finding;
  const isClosed = (finding.handling?.closed ?? null) !== null;
  return isClosed || !isWorthTelling(finding) ? quiet : { ...quiet, alert: 1 };
}

/** See `RuleArchive.forget`. */
export function forgetPasts(database: IDBDatabase): Promise<void> {
  const transaction = database.transaction('pasts', 'readwrite');
  const pasts = transaction.objectStore('pasts');
  return atomically(transaction, async () => {
    for (const key of (await resultOf(pasts.getAllKeys())) as [account: string, part: string][]) {
      const [, part] = key;
      if (part !== SEEN) continue;
      const seen = await resultOf<PackedPast['seen']>(pasts.get(key));
      pasts.put({ ...seen, sequence: UNKNOWN }, key);
    }
  });
}

/** Changes findings that are still there. */
export function changeFindings(database: IDBDatabase, which: readonly Finding[], change: FindingChange): Promise<void> {
  const transaction = database.transaction('findings', 'readwrite');
  const findings = transaction.objectStore('findings');
  return atomically(transaction, async () => {
    for (const finding of which) {
      const before = await resultOf<StoredFinding | undefined>(findings.get(keyOf(finding)));
      if (before) findings.put(alerting({ ...before, ...change }), keyOf(finding));
    }
  });
}

function keyOf({ account, rule, key, bucket }: Finding): FindingKey {
  return [account ?? '', rule, bucket, key];
}
