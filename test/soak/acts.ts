/** What can happen at any moment. */
import { setTimeout as pause } from 'node:timers/promises';
import { pick } from '../../utils/sample/random.ts';
import type { Emulator } from '../emulator/emulator.ts';
import type { Fault } from '../emulator/network/fault.ts';
import { HOLD_POINTS } from '../emulator/network/hold.ts';
import { startCheck } from '../helpers/browser/accounts.ts';
import type { Host } from './host.ts';
import type { Oracle } from './oracle.ts';

export interface Scene {
  readonly emulator: Emulator;
  readonly host: Host;
  readonly oracle: Oracle;
  readonly random: () => number;
}

const FAULTS: readonly [Fault, ...Fault[]] = ['500', '503', 'html-200', 'empty-200', 'truncated', 'cut-body', 'reset'];
/** A sync of a few accounts takes less. */
const LONGEST = 400;

const ACTS: Readonly<Record<string, (scene: Scene) => Promise<void> | void>> = {
  'a few events': ({ oracle }) => oracle.add(5),
  'many events': ({ oracle }) => oracle.add(250),
  'an event gone': ({ oracle }) => oracle.remove(),
  check: ({ host }) => startCheck(host.page()),
  'worker stopped': async (scene) => {
    await checkFor(scene);
    await scene.host.stopWorker();
  },
  'worker stopped at a point': async ({ emulator, host, oracle, random }) => {
    oracle.add(3);
    const hold = emulator.hold({ at: pick(random, HOLD_POINTS) });
    await startCheck(host.page());
    await Promise.race([hold.reached, pause(LONGEST)]);
    await host.stopWorker();
    hold.release();
  },
  update: async (scene) => {
    await checkFor(scene);
    await scene.host.update();
  },
  'browser killed': async (scene) => {
    await checkFor(scene);
    await scene.host.kill();
  },
  'browser restarted': async (scene) => {
    await checkFor(scene);
    await scene.host.restart();
  },
  'bad answers': ({ emulator, host, random }) => {
    emulator.failNext(pick(random, FAULTS), 1 + Math.floor(random() * 3));
    return startCheck(host.page());
  },
};

/** Does one of them. @returns its name. */
export async function actOnce(scene: Scene): Promise<string> {
  const names = Object.keys(ACTS);
  const name = names[Math.floor(scene.random() * names.length)] ?? 'check';
  await ACTS[name]?.(scene);
  return name;
}

/** Begins a check, and lets it run for a moment. */
async function checkFor({ host, oracle, random }: Scene): Promise<void> {
  oracle.add(20);
  await startCheck(host.page());
  await pause(Math.floor(random() * LONGEST));
}
