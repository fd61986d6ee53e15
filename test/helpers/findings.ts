/** Findings in tests, and the view of them over an archive in memory. */
import { type Signal, signal } from '@preact/signals';
import { onTestFinished, vi } from 'vitest';
import type { StoredEvent } from '../../utils/audit/event.ts';
import { learnNames } from '../../utils/audit/names.ts';
import type { Ask } from '../../utils/browser/messages.ts';
import { FindingsModel } from '../../utils/models/findings-model.ts';
import { FindingsViewModel } from '../../utils/models/findings-view-model.ts';
import { QueryModel } from '../../utils/models/query-model.ts';
import { WatchModel, loadWatch } from '../../utils/models/watch-model.ts';
import { accountsStore } from '../../utils/browser/storage.ts';
import type { PastData } from '../../utils/rules/past/past-data.ts';
import type { StoredFinding } from '../../utils/rules/stored-finding.ts';
import { MINUTE } from '../../utils/time.ts';
import { stubAddress } from './address.ts';
import { NOW } from './build-event.ts';
import { buildAccount } from './build-watch.ts';

let count = 0;

/** A secret that bob created from an unknown place, four minutes ago, with whatever a test cares about in its place. */
export function buildFinding(parts: Partial<StoredFinding> = {}): StoredFinding {
  const at = parts.at ?? NOW - 4 * MINUTE;
  return {
    rule: 'D6',
    account: 'production',
    key: `secret-${++count}`,
    bucket: 0,
    severity: 'critical',
    at,
    events: [{ account: 'production', id: 'e1', at }],
    count: 1,
    facts: { actor: 'bob@example.org', user: 'bob@example.org', ip: '203.0.113.77', country: 'NL', why: 'country' },
    late: false,
    learning: false,
    foundAt: NOW,
    told: true,
    ...parts,
  };
}

interface Opening {
  readonly events?: readonly StoredEvent[];
  readonly taught?: PastData | null;
  readonly hash?: string;
}

/** The model of the findings view. @returns it with what it was made of, once it has read what was found. */
export async function openFindings(found: readonly StoredFinding[], opening: Opening = {}) {
  const { events = [], taught = null, hash = 'findings' } = opening;
  const address = stubAddress(hash);
  await accountsStore.set([buildAccount()]);
  const stored: Signal<readonly StoredFinding[]> = signal(found);
  const watch = new WatchModel(await loadWatch(), () => NOW);
  const query = new QueryModel();
  const findings = new FindingsModel(() => Promise.resolve([...stored.value]), signal(NOW));
  const ask = vi.fn(() => Promise.resolve());
  const model = new FindingsViewModel({
    findings,
    query,
    watch,
    inView: watch.accounts,
    archive: { events: () => Promise.resolve([...events]), taught: () => Promise.resolve(taught) },
    learn: (some) => learnNames(some, []),
    ask: ask as unknown as Ask,
    clock: () => NOW,
  });
  onTestFinished(() => {
    for (const one of [model, findings, query, watch]) one[Symbol.dispose]();
  });
  await vi.waitFor(() => {
    if (findings.all.value === null) throw new Error('Nothing was read yet');
  });
  return { model, findings, query, ask, address };
}
