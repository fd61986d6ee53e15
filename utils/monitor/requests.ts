/** The background's answers to pages, as one table. */
import { withCredential } from '../accounts/keychain.ts';
import { isLocked, requireConfirmed } from '../accounts/presence.ts';
import { changePassphrase, changeProtection, confirmPassphrase, restoreVault } from '../accounts/protection.ts';
import { showTestNotice } from '../browser/notify.ts';
import type { Requests } from '../browser/requests.ts';
import { accountsStore, revisionStore, settingsStore } from '../browser/storage.ts';
import { Problem } from '../errors.ts';
import { isInterval } from '../watch/settings.ts';
import { diagnose } from './diagnose.ts';
import { addSample, changeOne, moveAccount, removeAccount, saveAccount } from './manage-accounts.ts';
import type { LockWatch } from './lock-watch.ts';
import { changeSettings, eraseEverything, exportSettings, importSettings } from './manage-settings.ts';
import type { Monitor } from './monitor.ts';
import type { MonitorPorts } from './ports.ts';
import { addArchive, importEvents } from './import-events.ts';
import { changeRules } from './manage-rules.ts';
import { refetch } from './refetch.ts';
import { testConnection } from './test-connection.ts';

/** All that a locked extension does when asked: be opened, or be emptied. */
const WHILE_LOCKED: ReadonlySet<string> = new Set<keyof Requests>(['unlock', 'restoreVault', 'eraseEverything']);

/** @returns what `answerRequests` takes. Every answer may throw what the room that it calls throws. */
export function createRequests(ports: MonitorPorts, monitor: Monitor, lockWatch: LockWatch): Requests {
  return unlessLocked(ports, createAnswers(ports, monitor, lockWatch));
}

function unlessLocked({ now }: MonitorPorts, requests: Requests): Requests {
  const guarded = Object.entries(requests).map(([name, answer]) => {
    const answerUnlocked = async (payload: never) => {
      if (await isLocked(now())) throw new Problem({ kind: 'locked' });
      return (answer as (payload: never) => Promise<unknown>)(payload);
    };
    return [name, WHILE_LOCKED.has(name) ? answer : answerUnlocked];
  });
  return Object.fromEntries(guarded) as Requests;
}

function createAnswers(ports: MonitorPorts, monitor: Monitor, lockWatch: LockWatch): Requests {
  const { archive, now } = ports;
  const archiveChanged = async () => {
    await revisionStore.update((revision) => revision + 1);
    await monitor.report();
  };

  return {
    check: (account) => monitor.checkNow(account),

    async markRead(mark) {
      await archive.markRead(mark);
      await archiveChanged();
    },

    async markUnread(keys) {
      await archive.markUnread(keys);
      await archiveChanged();
    },

    async refetch(event) {
      const refetched = await refetch(ports, event);
      if (refetched.kind === 'changed') await archiveChanged();
      return refetched;
    },

    async testConnection({ id, apiKey, apiSecret }) {
      const typed = apiSecret !== '';
      if (id === null) return testConnection(ports, { apiKey, apiSecret });
      const tested = await withCredential(id, now(), (stored) =>
        testConnection(ports, typed ? { apiKey: stored.apiKey, apiSecret } : stored),
      );
      if (tested) return tested;
      if (!typed) throw new Problem({ kind: 'no-secret' });
      return testConnection(ports, { apiKey, apiSecret });
    },

    saveAccount: (account) => saveAccount(ports, monitor, account),
    removeAccount: (account) => removeAccount(ports, monitor, account),
    moveAccount: ({ account, by }) => moveAccount(account, by),
    addSample: (sample) => addSample(ports, monitor, sample),
    addArchive: (account) => addArchive(ports, account),
    importEvents: (portion) => importEvents(ports, portion),
    async endImport() {
      void monitor.judgeAll();
    },

    async pause({ account, paused }) {
      if (account === null) await settingsStore.update((settings) => ({ ...settings, paused }));
      else await changeOne(account, (known) => ({ ...known, paused }));
      const affected = account === null ? (await accountsStore.get()).map(({ id }) => id) : [account];
      if (paused) await monitor.stop(affected, 'paused');
      await (paused ? monitor.scheduleNext() : monitor.checkNow(account));
      await monitor.report();
    },

    async pauseHistory({ account, paused }) {
      await changeOne(account, (known) => ({ ...known, historyPaused: paused }));
      if (paused) await monitor.stop([account]);
      await monitor.checkNow(account);
    },

    setNotices: ({ account, notices }) => changeOne(account, (known) => ({ ...known, notices })),

    async setInterval({ account, everyMinutes }) {
      if (everyMinutes !== null && !isInterval(everyMinutes)) throw new Problem({ kind: 'unexpected' });
      await changeOne(account, ({ everyMinutes: _before, ...known }) =>
        everyMinutes === null ? known : { ...known, everyMinutes },
      );
      await monitor.checkDue();
    },

    async handleFindings({ findings, handling }) {
      await archive.rules.change(findings, { handling });
      await archiveChanged();
    },

    changeRules: (change) => changeRules(ports, monitor, change),
    changeSettings: (change) => changeSettings(ports, monitor, lockWatch, change),
    testNotice: showTestNotice,
    exportSettings: () => exportSettings(ports),
    importSettings: (text) => importSettings(ports, monitor, text),
    diagnose: () => diagnose(ports),

    async eraseEverything() {
      await eraseEverything(ports, monitor);
      await archiveChanged();
    },

    lock: () => lockWatch.lock('person'),
    unlock: (passphrase) => lockWatch.unlock(passphrase),
    restoreVault,
    beginExport: () => requireConfirmed(now()),
    confirmPassphrase: (passphrase) => confirmPassphrase(passphrase, now()),
    changeProtection: ({ current, next }) => changeProtection(current, next, now()),
    changePassphrase: ({ current, next }) => changePassphrase(current, next, now()),
  };
}
