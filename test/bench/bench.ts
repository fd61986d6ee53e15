/** `npm run bench`: what the archive costs, as ratios within one run, in a real browser with a fresh profile each time. */
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { FIGURES, type Round, median } from './figures.ts';
import { measure } from './measure.ts';

const EVENTS = Number(process.env['EVENTS'] ?? 1_000_000);
const ROUNDS = 3;
const FILE = resolve(import.meta.dirname, '../../.output/bench.json');

const say = (line: string) => process.stdout.write(`${line}\n`);

const rounds: Round[] = [];
for (let round = 1; round <= ROUNDS; round++) {
  say(`Round ${round} of ${ROUNDS}: ${EVENTS.toLocaleString('en-GB')} events …`);
  rounds.push(await measure(EVENTS));
}

const table = FIGURES.map(({ name, asked, unit, of }) => {
  const values = rounds.map(of);
  return { name, asked, is: median(values), values, unit };
});

await mkdir(resolve(FILE, '..'), { recursive: true });
await writeFile(FILE, `${JSON.stringify({ events: EVENTS, node: process.version, table, rounds }, null, 2)}\n`);
for (const { name, asked, is, unit } of table)
  say(`${name.padEnd(70)} asked ≤ ${`${asked}${unit}`.padEnd(8)} is ${is.toFixed(2)}${unit}`);
say(`All of it: ${FILE}`);
