/** What somebody finds who starts the emulator by hand: two accounts with something to look at. */
import { DAY } from '../../utils/time.ts';
import type { Emulator } from './emulator.ts';
import { generatedHistory } from './history/generated.ts';
import { toldHistory } from './history/listed.ts';
import { quietMonth } from './stories/quiet-month.ts';

/** Made up, in Vonage's format: 8 to 25 characters with lower case, upper case and a digit. */
export const DEMO_ACCOUNTS = [
  { apiKey: 'a1b2c3d4', secrets: ['MadeUpSecret1'], premium: true },
  { apiKey: '5ab0ac01', secrets: ['MadeUpSecret2'], primary: 'a1b2c3d4' },
] as const;

const YEAR = 365 * DAY;

export interface DemoOptions {
  readonly seed: number;
  /** Now, in milliseconds since the epoch: where the histories end. */
  readonly now: number;
  /** So many generated events in a year for the first account; a quiet month, if absent. */
  readonly events?: number;
}

/** Adds the two accounts. */
export function addDemoAccounts(emulator: Emulator, { seed, now, events }: DemoOptions): void {
  for (const [index, account] of DEMO_ACCOUNTS.entries()) {
    const { apiKey } = account;
    // Two accounts that live the same month would look like a mistake.
    const ownSeed = seed + index;
    const isLong = events !== undefined && account === DEMO_ACCOUNTS[0];
    const history = isLong
      ? generatedHistory({ seed: ownSeed, count: events, from: now - YEAR, until: now, apiKey })
      : toldHistory(quietMonth(now, apiKey, ownSeed), apiKey, ownSeed);
    emulator.addAccount({ ...account, history });
  }
}
