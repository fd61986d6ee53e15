/** The product's ports, with the emulator in the place of api.nexmo.com. */
import { onTestFinished } from 'vitest';
import { createArchive } from '../../utils/archive/create-archive.ts';
import type { MonitorPorts } from '../../utils/monitor/ports.ts';
import { VONAGE_ORIGIN } from '../../utils/vonage/http.ts';
import { type Emulator, type EmulatorOptions, startEmulator } from '../emulator/emulator.ts';
import { IMMEDIATE } from '../emulator/settings.ts';
import { CREDENTIAL } from './credentials.ts';

/** An emulator without delays that ends with the test. It has one account, whose credential is `CREDENTIAL`. */
export async function emulate(options: EmulatorOptions = {}): Promise<Emulator> {
  const emulator = await startEmulator({ ...options, settings: { ...IMMEDIATE, ...options.settings } });
  emulator.addAccount({ apiKey: CREDENTIAL.apiKey, secrets: [CREDENTIAL.apiSecret], premium: true });
  onTestFinished(() => emulator.close());
  return emulator;
}

export function portsTo(emulator: Emulator, parts: Partial<MonitorPorts> = {}): MonitorPorts {
  return {
    archive: createArchive(),
    fetch: (url, init) => fetch(url.replace(VONAGE_ORIGIN, `http://127.0.0.1:${emulator.httpPort}`), init),
    isOnline: () => true,
    now: () => Date.now(),
    random: () => 0.5,
    ...parts,
  };
}
