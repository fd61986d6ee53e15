/** The background's answers to pages, as one table. */
import { withCredential } from '../accounts/keychain.ts';
import { withdrawNews } from '../browser/notify.ts';
import { cancelCheck } from '../browser/alarms.ts';
import type { Requests } from '../browser/messages.ts';
import { accountsStore, eraseStorage, revisionStore, settingsStore } from '../browser/storage.ts';
import { Problem } from '../errors.ts';
import { isInterval } from '../watch/settings.ts';
import { addSample, changeOne, removeAccount, saveAccount } from './manage-accounts.ts';
import type { Monitor } from './monitor.ts';
import type { MonitorPorts } from './ports.ts';
import { testConnection } from './test-connection.ts';

/** @returns what `answerRequests` takes. Every answer may throw what the room that it calls throws. */
export function createRequests(ports: MonitorPorts, monitor: Monitor): Requests {
  const { archive } = ports;
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

    async testConnection({ id, apiKey, apiSecret }) {
      const typed = apiSecret !== '';
      if (id === null) return testConnection(ports, { apiKey, apiSecret });
      const tested = await withCredential(id, (stored) =>
        testConnection(ports, typed ? { apiKey: stored.apiKey, apiSecret } : stored),
      );
      if (!tested) throw new Problem({ kind: 'refused' });
      return tested;
    },

    saveAccount: (account) => saveAccount(ports, monitor, account),
    removeAccount: (account) => removeAccount(ports, monitor, account),
    addSample: () => addSample(ports, monitor),

    async pause({ account, paused }) {
      if (account === null) await settingsStore.update((settings) => ({ ...settings, paused }));
      else await changeOne(account, (known) => ({ ...known, paused }));
      const affected = account === null ? (await accountsStore.get()).map(({ id }) => id) : [account];
      if (paused) await monitor.stop(affected);
      await (paused ? monitor.scheduleNext() : monitor.checkNow(account));
      await monitor.report();
    },

    async setNotices({ account, notices }) {
      await changeOne(account, (known) => ({ ...known, notices }));
    },

    async changeSettings(change) {
      const { everyMinutes } = change;
      if (everyMinutes !== undefined && !isInterval(everyMinutes)) throw new Problem({ kind: 'unexpected' });
      await settingsStore.update((settings) => ({ ...settings, ...change }));
      await (everyMinutes === undefined ? monitor.report() : monitor.checkDue());
    },

    async eraseEverything() {
      const accounts = (await accountsStore.get()).map(({ id }) => id);
      await accountsStore.set([]);
      await monitor.stop(accounts);
      await archive.erase();
      await Promise.all([eraseStorage(), cancelCheck(), withdrawNews()]);
      await archiveChanged();
    },
  };
}
