/**
 * `npm run soak`: a browser with the shipped build that is killed, updated and served badly at random moments, and after
 * every few of them has exactly the events that there are. `SEED=7 npm run soak` plays the same again, as far as a browser can.
 */
import { createRandom } from '../../utils/sample/random.ts';
import { startEmulator } from '../emulator/emulator.ts';
import { IMMEDIATE } from '../emulator/settings.ts';
import { actOnce } from './acts.ts';
import { createHost } from './host.ts';
import { createOracle } from './oracle.ts';

const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e9));
const ROUNDS = Number(process.env['ROUNDS'] ?? 30);
const ACTS = 12;

const say = (line: string) => process.stdout.write(`${line}\n`);
say(`Seed ${SEED}, ${ROUNDS} rounds of ${ACTS} faults.`);

const emulator = await startEmulator({ seed: SEED, settings: { ...IMMEDIATE, listLatencyMs: [0, 60] } });
const host = await createHost(emulator);
const random = createRandom(SEED);
try {
  const oracle = createOracle(emulator, random);
  await host.begin(oracle.accounts);
  for (let round = 1; round <= ROUNDS; round++) {
    const acts: string[] = [];
    while (acts.length < ACTS) acts.push(await actOnce({ emulator, host, oracle, random }));
    const wrong = await oracle.compare(host);
    say(`Round ${round}: ${acts.join(', ')} · ${oracle.count()} events`);
    if (wrong.length === 0) continue;
    say(`Wrong with seed ${SEED}: ${wrong.join('; ')}`);
    process.exitCode = 1;
    break;
  }
} finally {
  await host.end();
  await emulator.close();
}
