/** The background without its browser: monitor and requests over the fake browser, with the emulator behind them. */
import type { Emulator } from '../emulator/emulator.ts';
import { accountsStore, healthStore } from '../../utils/browser/storage.ts';
import { createMonitor } from '../../utils/monitor/monitor.ts';
import type { MonitorPorts } from '../../utils/monitor/ports.ts';
import { createRequests } from '../../utils/monitor/requests.ts';
import type { Credential } from '../../utils/vonage/http.ts';
import { CREDENTIAL } from './credentials.ts';
import { portsTo } from './emulated.ts';
import { waitUntil } from './browser/wait.ts';

export function watching(emulator: Emulator, parts: Partial<MonitorPorts> = {}) {
  const ports = portsTo(emulator, parts);
  const monitor = createMonitor(ports);
  const requests = createRequests(ports, monitor);

  /** Adds an account as the options page does. @returns its id, once its first check is over. */
  const add = async (label: string, credential: Credential = CREDENTIAL): Promise<string> => {
    await requests.saveAccount({ id: null, label, ...credential });
    const id = (await accountsStore.get()).find((account) => account.label === label)?.id ?? '';
    await waitUntil(async () => (await healthStore.get())[id] ?? null);
    await monitor.report();
    return id;
  };

  return { ports, monitor, requests, archive: ports.archive, add };
}
