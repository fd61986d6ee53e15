/** The background without its browser: monitor and requests over the fake browser, with the emulator behind them. */
import type { Emulator } from '../emulator/emulator.ts';
import { whenIdle } from '../../utils/browser/running.ts';
import { accountsStore, healthStore } from '../../utils/browser/storage.ts';
import type { AccountToSave } from '../../utils/browser/requests.ts';
import { createLockWatch } from '../../utils/monitor/lock-watch.ts';
import { createMonitor } from '../../utils/monitor/monitor.ts';
import type { MonitorPorts } from '../../utils/monitor/ports.ts';
import { createRequests } from '../../utils/monitor/requests.ts';
import type { Credential } from '../../utils/vonage/http.ts';
import type { NewProtection } from '../../utils/watch/lock.ts';
import { CREDENTIAL } from './credentials.ts';
import { portsTo } from './emulated.ts';
import { waitUntil } from './browser/wait.ts';

const NO_PASSPHRASE: NewProtection = { mode: 'open', passphrase: null };

export function watching(emulator: Emulator, parts: Partial<MonitorPorts> = {}) {
  const ports = portsTo(emulator, parts);
  const monitor = createMonitor(ports);
  const lockWatch = createLockWatch(ports, monitor);
  const requests = createRequests(ports, monitor, lockWatch);

  /** Saves the form of an account; without a vault and without a word about protection, without a passphrase. */
  const save = (account: Partial<AccountToSave> & { label: string }) =>
    requests.saveAccount({ id: null, apiKey: '', apiSecret: '', protection: NO_PASSPHRASE, ...account });

  /** Adds an account as the options page does. @returns its id, once its first poll is noted. */
  const begin = async (
    label: string,
    credential: Credential = CREDENTIAL,
    protection = NO_PASSPHRASE,
  ): Promise<string> => {
    await save({ label, protection, ...credential });
    const id = (await accountsStore.get()).find((account) => account.label === label)?.id ?? '';
    await waitUntil(async () => (await healthStore.get())[id] ?? null);
    return id;
  };

  /** The same, once its first check is over: who asks for another before that only waits for its end. */
  const add = async (...account: Parameters<typeof begin>): Promise<string> => {
    const id = await begin(...account);
    await whenIdle(id);
    await monitor.report();
    return id;
  };

  return { ports, monitor, lockWatch, requests, archive: ports.archive, begin, add, save };
}
