/** The backfill over a slow network, against the peer, and against what the network allows. */
import { resolve } from 'node:path';
import { type Emulator, startEmulator } from '../emulator/emulator.ts';
import { IMMEDIATE } from '../emulator/settings.ts';
import { run } from '../helpers/browser/get.ts';
import { CREDENTIAL } from '../helpers/credentials.ts';
import type { Figure } from './figures.ts';
import type { Downloaded } from './peer.ts';
import { addHistory, backfill, start, verifyStored } from './product.ts';

const LATENCIES = [50, 150] as const;
/** As many pages as the product asks for at once, and a browser opens connections to one host. */
const CONCURRENCY = 6;
const PAGE = 100;
const PEER = resolve(import.meta.dirname, 'peer.ts');

/** @param count how many events. @param say tells the person how far it is. */
export async function measureBackfill(count: number, rounds: number, say: (line: string) => void): Promise<Figure[]> {
  const emulator = await startEmulator({ settings: IMMEDIATE });
  addHistory(emulator, count);
  const figures: Figure[] = [];
  try {
    for (const latency of LATENCIES) {
      emulator.settings.listLatencyMs = [latency, latency];
      emulator.settings.byIdLatencyMs = [latency, latency];
      say(`Backfill at ${latency} ms: ${rounds} rounds of the peer, then of the product …`);
      const peers = await downloadAll(emulator, count, rounds);
      const products: number[] = [];
      for (let round = 0; round < rounds; round++) products.push(await backfillOnce(emulator));
      figures.push(...figuresOf(latency, count, peers, products));
    }
  } finally {
    await emulator.close();
  }
  return figures;
}

function figuresOf(latency: number, count: number, peers: readonly number[], products: readonly number[]): Figure[] {
  const where = `${count.toLocaleString('en-GB')} events at ${latency} ms`;
  const bound = (concurrency: number) => (count * latency) / (concurrency * PAGE);
  return [
    {
      name: `backfill of ${where}, stored, against @vonage/audit only downloading them`,
      unit: '×',
      least: 5,
      values: products.map((took, round) => (peers[round] ?? Number.NaN) / took),
    },
    {
      name: `the same against concurrency × ${PAGE} / latency`,
      unit: '×',
      least: 0.8,
      values: products.map((took) => bound(CONCURRENCY) / took),
    },
    {
      name: `@vonage/audit against ${PAGE} / latency, since it asks for one page at a time`,
      unit: '×',
      values: peers.map((took) => bound(1) / took),
    },
  ];
}

/** The peer's rounds run side by side: each spends its time waiting, as the last figure shows. */
function downloadAll(emulator: Emulator, count: number, rounds: number): Promise<number[]> {
  return Promise.all(Array.from({ length: rounds }, () => download(emulator, count)));
}

async function download({ httpPort }: Emulator, count: number): Promise<number> {
  const { apiKey, apiSecret } = CREDENTIAL;
  const origin = `http://127.0.0.1:${httpPort}`;
  const printed = await run(process.execPath, ['--no-deprecation', PEER, origin, apiKey, apiSecret]);
  const { took, events, ids } = JSON.parse(printed ?? '{}') as Downloaded;
  if (events !== count || ids !== count) throw new Error(`The peer found ${ids} of ${count} events.`);
  return took;
}

async function backfillOnce(emulator: Emulator): Promise<number> {
  const launched = await start(emulator);
  try {
    const took = await backfill(emulator, launched);
    await verifyStored(emulator, launched);
    return took;
  } finally {
    await launched.close();
  }
}
