/** Findings are read some at a time: there may be thousands, and the thread that reads them draws. */
import { standOf } from '../rules/stand.ts';
import type { StoredFinding } from '../rules/stored-finding.ts';
import { resultOf } from './request.ts';

const AT_ONCE = 250;

/** What tells whether a finding waits for somebody, whose it is and how bad. */
export type OpenFinding = Pick<StoredFinding, 'account' | 'severity' | 'late' | 'learning' | 'handling'>;

/** Every finding there is, in no order. */
export async function readFindings(database: IDBDatabase): Promise<StoredFinding[]> {
  const findings: StoredFinding[][] = [];
  for await (const portion of portions(database)) findings.push(portion);
  return findings.flat();
}

/** Those that are open or late, or are again once nobody wants to wait any longer. */
export async function readOpenFindings(database: IDBDatabase): Promise<OpenFinding[]> {
  const open: OpenFinding[] = [];
  for await (const portion of portions(database)) {
    for (const finding of portion) {
      const { account, severity, late, learning, handling } = finding;
      const stand = standOf(finding, Infinity);
      if (stand !== 'open' && stand !== 'late') continue;
      open.push({ account, severity, late, learning, ...(handling && { handling }) });
    }
  }
  return open;
}

async function* portions(database: IDBDatabase): AsyncGenerator<StoredFinding[], void> {
  let range: IDBKeyRange | null = null;
  while (true) {
    const store: IDBObjectStore = database.transaction('findings').objectStore('findings');
    const [keys, portion] = await Promise.all([
      resultOf(store.getAllKeys(range, AT_ONCE)),
      resultOf<StoredFinding[]>(store.getAll(range, AT_ONCE)),
    ]);
    yield portion;
    const last = keys.at(-1);
    if (last === undefined || keys.length < AT_ONCE) return;
    range = IDBKeyRange.lowerBound(last, true);
  }
}
