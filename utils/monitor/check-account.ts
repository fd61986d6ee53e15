import { withCredential } from '../accounts/keychain.ts';
import { log } from '../browser/log.ts';
import { mayReachVonage } from '../browser/permissions.ts';
import { runAlone, whenIdle } from '../browser/running.ts';
import { accountsStore, healthStore, progressStore, settingsStore } from '../browser/storage.ts';
import { Problem, factsOf } from '../errors.ts';
import type { AuditApi } from '../vonage/client.ts';
import type { Account } from '../watch/account.ts';
import { type Health, NEW_HEALTH, afterFailure, afterSuccess } from '../watch/health.ts';
import { intervalOf } from '../watch/settings.ts';
import { silenceOf } from '../watch/silence.ts';
import { patienceOf } from '../watch/status.ts';
import { heedLoss } from './heed-loss.ts';
import type { MonitorPorts } from './ports.ts';
import { createReader } from './read-account.ts';
import { judge } from './judge.ts';
import { report, reportCount } from './report.ts';
import { retain } from './retain.ts';
import { type Tally, createTally } from './tally.ts';
import { withApi } from './with-api.ts';

/**
 * Checks one account and notes how it went, then reads on in its history. A failure is part of its health.
 * One check per account at a time, in whatever page or worker; who comes second waits for the first and is done.
 * @param signal the account was paused or removed, or the vault was locked: nothing is stored or noted then.
 * @throws Problem where not even the failure could be noted.
 */
export async function checkAccount(ports: MonitorPorts, account: Account, signal: AbortSignal): Promise<void> {
  const ran = await runAlone(account.id, () => check(ports, account, signal));
  if (!ran) await whenIdle(account.id);
}

async function check(ports: MonitorPorts, account: Account, signal: AbortSignal): Promise<void> {
  const { id } = account;
  const start = ports.now();
  const tally = createTally();
  try {
    const [accounts, mayReach] = await Promise.all([
      accountsStore.get(),
      mayReachVonage(),
      progressStore.update((all) => ({ ...all, [id]: { ...BEGUN, since: start } })),
    ]);
    // It was removed after it was chosen: who removed it knew of no check to wait for.
    if (accounts.every((known) => known.id !== id)) return;
    if (!mayReach) throw new Problem({ kind: 'permission' });
    await heedLoss(ports);
    const read = await withCredential(id, start, async (credential) => {
      await withApi(ports, credential, (api) => readOn(ports, account, api, tally, signal), signal);
      return true;
    });
    if (!read && !signal.aborted) throw new Problem({ kind: 'no-secret' });
  } catch (error) {
    const facts = factsOf(error);
    // Locked between two steps: the lock says so, and it is no failure of the account.
    if (signal.aborted || facts.kind === 'locked') return;
    const interval = intervalOf(await settingsStore.get(), account);
    await note(id, (health) => afterFailure(health, facts, ports.now(), interval, ports.random()));
    await log({ at: ports.now(), what: 'failed', account: id, took: ports.now() - start, ...tally.take(), ...facts });
  } finally {
    await progressStore.update(({ [id]: _done, ...others }) => others);
  }
}

/** While history is read all of it is judged anew with every look at it: no more than a twentieth of the time. */
const JUDGED_APART = 20;

const BEGUN = { doing: 'poll', read: 0, stored: 0, expected: null, reached: null } as const;

/** Polls when that is due, and reads history in between, until there is none left. */
async function readOn(
  ports: MonitorPorts,
  account: Account,
  api: AuditApi,
  tally: Tally,
  signal: AbortSignal,
): Promise<void> {
  const { now, random } = ports;
  const { id } = account;
  const reader = createReader(ports, api, account, tally, signal);
  let judgesAgainAt = 0;
  for (let unfinished = true; unfinished && !signal.aborted;) {
    const start = now();
    const [settings, { [id]: health = NEW_HEALTH }] = await Promise.all([settingsStore.get(), healthStore.get()]);
    const interval = intervalOf(settings, account);
    const context = {
      addedAt: account.addedAt,
      goodAt: health.goodAtServer,
      lost: health.goodAt !== null,
      silence: silenceOf(health, start, patienceOf(interval)),
    };
    const good = await reader.poll(context);
    if (signal.aborted) return;
    await note(id, () => afterSuccess(good, now(), random()));
    // The count first: what it means takes longer.
    await reportCount(ports);
    const judged = now();
    if (!good.unfinished || judged >= judgesAgainAt) {
      await judge(ports, id, reader.takeAdditions(), signal);
      judgesAgainAt = judged + JUDGED_APART * (now() - judged);
    }
    await report(ports);
    await log({ at: now(), what: 'checked', account: id, took: now() - start, ...tally.take() });
    const since = await retain(ports, id, settings, good.serverTime);
    if (!good.unfinished) return;
    const limits = { since, until: start + interval, most: settings.keepEvents ?? null };
    const begun = now();
    const filled = await reader.readHistory(context, limits);
    unfinished = filled.unfinished;
    await log({ at: now(), what: 'history', account: id, took: now() - begun, ...tally.take() });
    const { serverTime: _none, ...found } = filled;
    await note(id, ({ gap: _before, ...known }) => ({ ...known, ...found }));
    // What was found in the middle of a history would not hold once it is whole.
    if (!unfinished) await judge(ports, id, [], signal);
  }
}

async function note(account: string, change: (health: Health) => Health): Promise<void> {
  await healthStore.update((all) => ({ ...all, [account]: change(all[account] ?? NEW_HEALTH) }));
}
