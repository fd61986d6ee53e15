/** Lets the rules judge what a check brought; what they find is stored with what they learned from it. */
import type { Addition, Archive } from '../archive/archive.ts';
import { runJudge } from '../browser/running.ts';
import { ruleSettingsStore } from '../browser/rule-storage.ts';
import { accountsStore, revisionStore, settingsStore } from '../browser/storage.ts';
import { controlsOf } from '../rules/chosen.ts';
import { type PastData, isCurrent } from '../rules/past/past-data.ts';
import { type Settled, settle } from '../rules/settle.ts';
import { findSilence, scopeOfDay, silentDaysIn, yesterdayOf } from './find-silence.ts';
import { type Case, judgeAdded } from './judge-added.ts';
import { judgeHistory } from './judge-history.ts';
import type { MonitorPorts } from './ports.ts';

type Ports = Pick<MonitorPorts, 'archive' | 'now'>;

/**
 * @param additions what the check added. Where they do not continue what was learned before, all of the account is read anew.
 * @param signal once it is aborted nothing is stored. @throws what the archive throws, and the reason of the abort.
 */
export function judge(
  ports: Ports,
  account: string,
  additions: readonly Addition[],
  signal: AbortSignal,
): Promise<void> {
  return runJudge(account, () => judgeAccount(ports, account, additions, signal));
}

async function judgeAccount(
  { archive, now }: Ports,
  account: string,
  additions: readonly Addition[],
  signal: AbortSignal,
): Promise<void> {
  const { rules } = archive;
  const [{ past, changes }, given] = await Promise.all([
    rules.past(account),
    readCase(archive, account, additions, now()),
  ]);
  const yesterday = yesterdayOf(now());
  if (isCurrent(past, changes) && additions.length === 0) {
    const known = await rules.findingsIn([scopeOfDay(account, yesterday)]);
    const findings = known.length > 0 ? [] : await findSilence(archive, past, given.controls, [yesterday]);
    return keep(archive, null, settle([], { findings, scopes: [] }), now(), signal);
  }
  const judged =
    (past && (await judgeAdded(given, past, changes, additions, now()))) ??
    (await judgeHistory(given, changes, signal));
  const { findings, scopes } = judged.verdict;
  const stored = await rules.findingsIn([...scopes, scopeOfDay(account, yesterday)]);
  const days = [yesterday, ...silentDaysIn(stored)];
  const silent = await findSilence(archive, judged.past, given.controls, days);
  const settled = settle(stored, { findings: [...findings, ...silent], scopes });
  await keep(archive, judged.past, settled, now(), signal);
}

async function readCase(archive: Archive, account: string, additions: readonly Addition[], now: number): Promise<Case> {
  const [watched, settings, ruleSettings, unread] = await Promise.all([
    accountsStore.get(),
    settingsStore.get(),
    ruleSettingsStore.get(),
    archive.unread(),
  ]);
  // Somebody may have been told of what was added before it is judged: it is news all the same.
  const added = new Set(additions.flatMap(({ events }) => events.map(({ id }) => id)));
  const fresh = new Set(
    unread.filter((event) => event.account === account && (!event.told || added.has(event.id))).map(({ id }) => id),
  );
  return {
    rules: archive.rules,
    account,
    others: watched.map(({ id }) => id).filter((id) => id !== account),
    controls: controlsOf(ruleSettings, settings, watched, now),
    isFresh: ({ id }) => fresh.has(id),
  };
}

async function keep(
  { rules }: Archive,
  past: PastData | null,
  settled: Settled,
  now: number,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  const hasChanged = settled.put.length + settled.gone.length > 0;
  if (past || hasChanged) await rules.store(past, settled, now);
  if (hasChanged) await revisionStore.update((revision) => revision + 1);
}
