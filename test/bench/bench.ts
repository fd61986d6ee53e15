/** `npm run bench`: what is asked of the archive and the sync, and what it comes to, in a real browser with fresh profiles. */
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { measureArchive } from './archive.ts';
import { measureBackfill } from './backfill.ts';
import { measureExplore } from './explore.ts';
import { type Figure, joined, tableOf } from './figures.ts';
import { measureMillion } from './million.ts';
import { measureRules } from './rules.ts';

/** `EVENTS=20000 ROUNDS=1 ONLY=backfill,million npm run bench` is for those who change something and want to know at once. */
const { EVENTS = '1000000', ROUNDS = '3', ONLY } = process.env;
const [events, rounds] = [Number(EVENTS), Number(ROUNDS)];
const FILE = resolve(import.meta.dirname, '../../.output/bench.json');

const say = (line: string) => process.stdout.write(`${line}\n`);

const GROUPS: Record<string, () => Promise<Figure[]>> = {
  backfill: () => measureBackfill(events / 10, rounds, say),
  archive: () => joined(rounds, 'The archive alone', () => measureArchive(events), say),
  explore: () => joined(rounds, 'The explorer’s engine', () => measureExplore(events), say),
  rules: () => joined(rounds, 'The rules', () => measureRules(events), say),
  million: () => measureMillion(events, rounds, say),
};

const figures: Figure[] = [];
for (const group of ONLY?.split(',') ?? Object.keys(GROUPS)) figures.push(...((await GROUPS[group]?.()) ?? []));

await mkdir(resolve(FILE, '..'), { recursive: true });
await writeFile(FILE, `${JSON.stringify({ events, node: process.version, figures }, null, 2)}\n`);
say(['', ...tableOf(figures), '', `All of it: ${FILE}`].join('\n'));
