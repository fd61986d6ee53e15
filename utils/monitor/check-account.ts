import { withCredential } from '../accounts/keychain.ts';
import { log } from '../browser/log.ts';
import { mayReachVonage } from '../browser/permissions.ts';
import { runAlone, whenIdle } from '../browser/running.ts';
import { healthStore, progressStore, settingsStore } from '../browser/storage.ts';
import { Problem, factsOf } from '../errors.ts';
import { createAuditApi } from '../vonage/client.ts';
import type { Account } from '../watch/account.ts';
import { type Health, NEW_HEALTH, afterFailure, afterSuccess } from '../watch/health.ts';
import { intervalOf } from '../watch/settings.ts';
import type { MonitorPorts } from './ports.ts';
import { readAccount } from './read-account.ts';

/**
 * Checks one account and notes how it went. Never throws: a failure is part of the account's health.
 * One check per account at a time, in whatever page or worker; who comes second waits for the first and is done.
 * @param signal the account was paused or removed, or the vault was locked: nothing is stored or noted then.
 */
export async function checkAccount(ports: MonitorPorts, account: Account, signal: AbortSignal): Promise<void> {
  const ran = await runAlone(account.id, () => check(ports, account, signal));
  if (!ran) await whenIdle(account.id);
}

async function check(ports: MonitorPorts, account: Account, signal: AbortSignal): Promise<void> {
  const note = (change: (health: Health) => Health) =>
    healthStore.update((all) => ({ ...all, [account.id]: change(all[account.id] ?? NEW_HEALTH) }));
  const start = ports.now();
  try {
    const { goodAt, goodAtServer } = (await healthStore.get())[account.id] ?? NEW_HEALTH;
    const begun = { page: 0, pages: null, events: 0, first: goodAt === null };
    await progressStore.update((all) => ({ ...all, [account.id]: begun }));
    if (!(await mayReachVonage())) throw new Problem({ kind: 'permission' });
    const read = await withCredential(account.id, ports.now(), async (credential) => ({
      serverTime: await readAccount(ports, createAuditApi(ports, credential, signal), account, goodAtServer, signal),
    }));
    if (signal.aborted) return;
    if (!read) throw new Problem({ kind: 'no-secret' });
    await note(() => afterSuccess(ports.now(), read.serverTime, ports.random()));
    await log({ at: ports.now(), what: 'checked', account: account.id, took: ports.now() - start });
  } catch (error) {
    const facts = factsOf(error);
    // Locked between two steps: the lock says so, and it is no failure of the account.
    if (signal.aborted || facts.kind === 'locked') return;
    const interval = intervalOf(await settingsStore.get(), account);
    await note((health) => afterFailure(health, facts, ports.now(), interval, ports.random()));
    await log({ at: ports.now(), what: 'failed', account: account.id, took: ports.now() - start, ...facts });
  } finally {
    await progressStore.update(({ [account.id]: _done, ...others }) => others);
  }
}
