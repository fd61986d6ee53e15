/** The shipped build with a million events stored: what reading them takes of memory, then polls, the popup and the explorer on copies of its profile. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Emulator, startEmulator } from '../emulator/emulator.ts';
import { IMMEDIATE } from '../emulator/settings.ts';
import { findWelcome } from '../helpers/browser/extension.ts';
import { measureExplorerPage } from './explorer-page.ts';
import { type Figure, joined, median } from './figures.ts';
import { type Sample, watchMemory } from './memory.ts';
import { measurePolls } from './poll.ts';
import { measurePopups } from './popup.ts';
import { YEAR, addHistory, backfill, start, verifyStored } from './product.ts';

/** In the popup that the one with a million events is held against. */
const FEW = 100;

/** @param count how many events. @param say tells the person how far it is. */
export async function measureMillion(count: number, rounds: number, say: (line: string) => void): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'audit-monitor-bench-'));
  const many = await startEmulator({ settings: IMMEDIATE });
  const few = await startEmulator({ settings: IMMEDIATE });
  try {
    addHistory(many, count);
    // As close together, so that as many days have a heading.
    addHistory(few, FEW, (YEAR * FEW) / count);
    say(`Backfill of ${count.toLocaleString('en-GB')} events without latency …`);
    const samples = await fill(many, join(folder, 'many'));
    await fill(few, join(folder, 'few'));
    const what = 'Polls and pages with all of them stored';
    const figures = await joined(rounds, what, () => measureCopies(folder, many, few), say);
    return [...figures, ...memoryFigures(samples)];
  } finally {
    await Promise.all([many.close(), few.close()]);
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Fills a profile that is kept. */
async function fill(emulator: Emulator, profile: string): Promise<Sample[]> {
  const launched = await start(emulator, profile);
  try {
    // From then on its worker and its process can be found.
    await findWelcome(launched);
    const samples = await watchMemory(launched, backfill(emulator, launched));
    await verifyStored(emulator, launched);
    return samples;
  } finally {
    await launched.close({ keepProfile: true });
  }
}

async function measureCopies(folder: string, many: Emulator, few: Emulator): Promise<Figure[]> {
  const profiles = { many: join(folder, 'many-copy'), few: join(folder, 'few-copy') };
  await cp(join(folder, 'many'), profiles.many, { recursive: true });
  await cp(join(folder, 'few'), profiles.few, { recursive: true });
  const withFew = await start(few, profiles.few);
  const withMany = await start(many, profiles.many);
  try {
    return [
      ...(await measurePopups(withFew, withMany)),
      ...(await measureExplorerPage(withFew, withMany)),
      ...(await measurePolls(many, withMany)),
    ];
  } finally {
    await Promise.all([withFew.close(), withMany.close()]);
  }
}

function memoryFigures(samples: readonly Sample[]): Figure[] {
  const heaps = samples.map(({ heap }) => heap);
  const part = (from: number, to: number) => heaps.slice(Math.floor(heaps.length * from), Math.ceil(heaps.length * to));
  return [
    { name: 'worker memory during the backfill, at most', unit: ' MB', most: 150, values: [Math.max(...heaps)] },
    {
      name: 'worker memory in its last quarter against its second (16 of a million ids stay in memory)',
      unit: '×',
      values: [median(part(0.75, 1)) / median(part(0.25, 0.5))],
    },
    {
      name: 'the whole process of the worker and the open page, at most',
      unit: ' MB',
      values: [Math.max(...samples.map((sample) => sample.process))],
    },
  ];
}
