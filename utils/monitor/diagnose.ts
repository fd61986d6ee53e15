/** What support may see, gathered from what is stored, and looked through once more for anything that is nobody's business. */
import { isLocked } from '../accounts/presence.ts';
import { knownSecrets } from '../accounts/keychain.ts';
import { protectionInForce } from '../accounts/protection.ts';
import { nextCheckAlarm } from '../browser/alarms.ts';
import { mayReachVonage, maySeeIdle } from '../browser/permissions.ts';
import { readLog } from '../browser/log.ts';
import {
  accountsStore,
  archiveMovedStore,
  awakeStore,
  healthStore,
  hostsStore,
  settingsStore,
} from '../browser/storage.ts';
import { storageUse } from '../browser/storage-use.ts';
import { version } from '../browser/toolbar.ts';
import { redact } from '../redact.ts';
import type { AccountDiagnosis, Diagnostics } from '../watch/diagnostics.ts';
import { NEW_HEALTH } from '../watch/health.ts';
import { deriveStatus } from '../watch/status.ts';
import type { MonitorPorts } from './ports.ts';

/** Works while locked too, but only unlocked it knows what must not be in it; nothing of the kind is put there. */
export async function diagnose(ports: MonitorPorts): Promise<Diagnostics> {
  const now = ports.now();
  const accounts = await diagnoseAccounts(ports);
  const healths = Object.values(await healthStore.get());
  const clocks = healths.flatMap(({ goodAt, goodAtServer }) => (goodAt && goodAtServer ? [goodAtServer - goodAt] : []));
  const found: Diagnostics = {
    at: now,
    version: version(),
    userAgent: navigator.userAgent,
    clockOffset: clocks.at(-1) ?? null,
    access: { vonage: await mayReachVonage(), idle: await maySeeIdle() },
    nextAlarm: await nextCheckAlarm(),
    protection: await protectionInForce(),
    storage: { ...(await storageUse()), moved: await archiveMovedStore.get() },
    accounts,
    hosts: await hostsStore.get(),
    log: await readLog(),
  };
  const secrets = (await isLocked(now)) ? [] : await knownSecrets(now);
  return JSON.parse(redact(JSON.stringify(found), secrets)) as Diagnostics;
}

async function diagnoseAccounts({ archive, now, isOnline }: MonitorPorts): Promise<AccountDiagnosis[]> {
  const [accounts, healths, settings, awake] = await Promise.all([
    accountsStore.get(),
    healthStore.get(),
    settingsStore.get(),
    awakeStore.get(),
  ]);
  const around = { now: now(), awakeSince: awake?.since ?? now(), settings, online: isOnline() };
  return Promise.all(
    accounts.map(async (account) => {
      const health = healths[account.id] ?? NEW_HEALTH;
      const { count } = await archive.extent(account.id);
      const { kind: state } = deriveStatus(account, health, around);
      return { id: account.id, state, goodAt: health.goodAt, problem: health.problem, events: count };
    }),
  );
}
