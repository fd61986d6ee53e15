/** Lets the rules judge what a check brought; what they find is stored with what they learned from it. */
import type { Addition, Archive } from '../archive/archive.ts';
import type { StoredEvent } from '../audit/event.ts';
import { runJudge } from '../browser/running.ts';
import { ruleSettingsStore } from '../browser/rule-storage.ts';
import { accountsStore, progressStore, revisionStore, settingsStore } from '../browser/storage.ts';
import { findSilentDay } from '../rules/absence.ts';
import { type BacktestProgress, backtest } from '../rules/backtest.ts';
import { filed } from '../rules/controls/filed.ts';
import { type Slice, type Verdict, evaluate } from '../rules/evaluate.ts';
import { toRuleEvent } from '../rules/event.ts';
import type { Finding } from '../rules/finding.ts';
import { blinded } from '../rules/list/d09-blinded.ts';
import { volume } from '../rules/list/d32-volume.ts';
import { absorb } from '../rules/past/absorb.ts';
import { createPast } from '../rules/past/past.ts';
import { type PastData, emptyPast, isCurrent } from '../rules/past/past-data.ts';
import { settle } from '../rules/settle.ts';
import { DAY, SECOND } from '../time.ts';
import { gapsWithin } from '../watch/spans.ts';
import type { MonitorPorts } from './ports.ts';
import { type Controls, controlsOf } from '../rules/chosen.ts';

type Rules = Archive['rules'];

/** No account's events have changed so often. */
const UNKNOWN = -1;

/**
 * @param additions what the check added. Where they do not continue what was learned before, all of the account is read anew.
 * @param signal once it is aborted nothing is stored. @throws what the archive throws, and the reason of the abort.
 */
export function judge(
  ports: Pick<MonitorPorts, 'archive' | 'now'>,
  account: string,
  additions: readonly Addition[],
  signal: AbortSignal,
): Promise<void> {
  return runJudge(account, () => judgeAccount(ports, account, additions, signal));
}

async function judgeAccount(
  { archive, now }: Pick<MonitorPorts, 'archive' | 'now'>,
  account: string,
  additions: readonly Addition[],
  signal: AbortSignal,
): Promise<void> {
  const { rules } = archive;
  const { past, changes } = await rules.past(account);
  if (isCurrent(past, changes) && additions.length === 0) return;
  const [watched, settings, ruleSettings] = await Promise.all([
    accountsStore.get(),
    settingsStore.get(),
    ruleSettingsStore.get(),
  ]);
  const controls = controlsOf(ruleSettings, settings, watched, now());
  const unread = await archive.unread();
  // Somebody may have been told of what was added before it is judged: it is news all the same.
  const added = new Set(additions.flatMap(({ events }) => events.map(({ id }) => id)));
  const fresh = new Set(
    unread.filter((event) => event.account === account && (!event.told || added.has(event.id))).map(({ id }) => id),
  );
  const isFresh: Slice['isFresh'] = ({ id }) => fresh.has(id);
  const others = watched.map(({ id }) => id).filter((id) => id !== account);
  const judged =
    (past && (await judgeAdded(rules, { account, others, past, changes, additions, now: now() }, controls, isFresh))) ??
    (await judgeAll(rules, account, changes, controls, isFresh, signal));
  const stored = await rules.findingsIn(judged.verdict.scopes);
  signal.throwIfAborted();
  const silent = await findSilence(archive, judged.past, controls, now());
  const findings = silent ? [...judged.verdict.findings, filed(silent, controls)] : judged.verdict.findings;
  const settled = settle(stored, { ...judged.verdict, findings });
  await rules.store(judged.past, settled, now());
  if (settled.put.length + settled.gone.length > 0) await revisionStore.update((revision) => revision + 1);
}

interface Judged {
  readonly past: PastData;
  readonly verdict: Verdict;
}

interface Added {
  readonly account: string;
  readonly others: readonly string[];
  readonly past: PastData;
  readonly changes: number;
  readonly additions: readonly Addition[];
  readonly now: number;
}

/** @returns null where something was missed. */
async function judgeAdded(
  rules: Rules,
  { account, others, past, changes, additions, now }: Added,
  controls: Controls,
  isFresh: Slice['isFresh'],
): Promise<Judged | null> {
  const [first] = additions;
  if (!first || first.before + additions.length !== changes) return null;
  const events = additions.flatMap((addition) =>
    addition.events.map((event) => toRuleEvent({ ...event, account, seenAt: now } satisfies StoredEvent)),
  );
  const shift = absorb(past, events, { before: first.before, after: changes });
  if (!shift) return null;
  // Only rules about several accounts ask what the others have seen.
  const asked = controls.rules.some(({ rule }) => rule.isAcross) ? others : [];
  const known = await Promise.all(asked.map((other) => rules.past(other)));
  const pasts = [past, ...known.flatMap((one) => one.past ?? [])].map(createPast);
  const verdict = await evaluate({ account, events, isFresh }, shift, {
    ...controls,
    pasts,
    eventsBetween: rules.reader(),
    findingsBetween: (of, from, to) =>
      rules.findingsIn(controls.rules.map(({ rule }) => ({ rule: rule.id, account: of, from, to }))),
  });
  return { past, verdict };
}

/** Everything again, from the first event on. What rules found that look only at what comes is filed anew. */
async function judgeAll(
  rules: Rules,
  account: string,
  changes: number,
  controls: Controls,
  isFresh: Slice['isFresh'],
  signal: AbortSignal,
): Promise<Judged> {
  const own = controls.rules.filter(({ rule }) => !rule.isAcross);
  let last: BacktestProgress | null = null;
  for await (last of backtest([account], rules.history(account), own, controls, isFresh)) {
    signal.throwIfAborted();
    // A call of the extension's own, without which the browser takes the worker for idle.
    await progressStore.get();
  }
  const past = last?.pasts[0] ?? emptyPast(account, changes);
  // What was added meanwhile may have been among it or not: then it is read once more.
  past.sequence = (await rules.changes(account)) === changes ? changes : UNKNOWN;
  const scopes = controls.rules.map(({ rule }) => {
    return { rule: rule.id, account: rule.isAcross ? null : account, from: -Infinity, to: Infinity };
  });
  const kept = await rules.findingsIn(scopes.filter((scope) => scope.rule === blinded.id || scope.account === null));
  // They were told of when they came.
  const refiled = kept.map((finding) => Object.assign(filed(finding, controls), { late: true }));
  return { past, verdict: { findings: [...(last?.findings() ?? []), ...refiled], scopes } };
}

/** Whether nothing came yesterday from where something always comes. */
async function findSilence(
  archive: Archive,
  past: PastData,
  { rules }: Controls,
  now: number,
): Promise<Finding | null> {
  const active = rules.find(({ rule }) => rule === volume);
  const from = Math.floor(now / DAY) * DAY - DAY;
  const state = active && (await archive.syncState(past.account));
  if (!active || !state) return null;
  return findSilentDay(past, from, gapsWithin(state.spans, from, from + DAY - SECOND).length === 0, active);
}
