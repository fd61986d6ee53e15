import { withCredential } from '../accounts/keychain.ts';
import { mayReachVonage } from '../browser/permissions.ts';
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
 * @param signal the account was paused or removed: nothing is noted then.
 */
export async function checkAccount(ports: MonitorPorts, account: Account, signal: AbortSignal): Promise<void> {
  const lock = checkLock(account.id);
  const ran = await navigator.locks.request(lock, { ifAvailable: true }, async (granted) => {
    if (granted) await check(ports, account, signal);
    return granted !== null;
  });
  if (!ran) await whenIdle(account.id);
}

/** Resolves when no check of the account is running. */
export async function whenIdle(account: string): Promise<void> {
  await navigator.locks.request(checkLock(account), () => undefined);
}

function checkLock(account: string): string {
  return `check:${account}`;
}

async function check(ports: MonitorPorts, account: Account, signal: AbortSignal): Promise<void> {
  const note = (change: (health: Health) => Health) =>
    healthStore.update((all) => ({ ...all, [account.id]: change(all[account.id] ?? NEW_HEALTH) }));
  try {
    const { goodAtServer } = (await healthStore.get())[account.id] ?? NEW_HEALTH;
    if (!(await mayReachVonage())) throw new Problem({ kind: 'permission' });
    const serverTime = await withCredential(account.id, (credential) =>
      readAccount(ports, createAuditApi(ports, credential, signal), account, goodAtServer),
    );
    if (signal.aborted) return;
    await note(() => afterSuccess(ports.now(), serverTime));
  } catch (error) {
    if (signal.aborted) return;
    const interval = intervalOf(await settingsStore.get());
    await note((health) => afterFailure(health, factsOf(error), ports.now(), interval, ports.random()));
  } finally {
    await progressStore.update(({ [account.id]: _done, ...others }) => others);
  }
}
