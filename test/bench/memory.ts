/** What the extension's worker holds in memory while something runs. */
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession } from 'puppeteer-core';
import { findWorkers } from '../helpers/browser/extension.ts';
import type { Launched } from '../helpers/browser/launch.ts';

const EVERY = 500;
const MEGABYTE = 1e6;

/** In megabytes. */
export interface Sample {
  /** What the worker's scripts hold: V8's heap, with what in it is garbage already, and the buffers beside it. */
  readonly heap: number;
  /** What its process has in memory, open pages and the browser's own code among it; 0 where that cannot be told. */
  readonly process: number;
}

/** Looks at the worker twice a second until the work is done. @throws what the work throws. */
export async function watchMemory(launched: Launched, work: Promise<unknown>): Promise<Sample[]> {
  const pid = await extensionProcess(launched);
  const samples: Sample[] = [];
  const ended = work.then(() => true);
  do samples.push({ heap: await heapOf(launched), process: residentOf(pid) });
  while (!(await Promise.race([ended, pause(EVERY, false)])));
  return samples;
}

/** 0 while there is no worker. */
async function heapOf(launched: Launched): Promise<number> {
  return heapsOf((await findWorkers(launched)).map(({ client }) => client));
}

/** What the scripts of pages and workers hold, in megabytes: V8's heap, with what in it is garbage already, and the buffers beside it. */
export async function heapsOf(clients: readonly CDPSession[]): Promise<number> {
  let bytes = 0;
  for (const client of clients) {
    const usage = await client.send('Runtime.getHeapUsage');
    bytes += usage.usedSize + usage.embedderHeapUsedSize + usage.backingStorageSize;
  }
  return bytes / MEGABYTE;
}

/** The process of the extension's worker and pages; null where that cannot be told. */
async function extensionProcess({ browser }: Launched): Promise<number | null> {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.map(({ id }) => id).find((id) => procFile(id, 'cmdline').includes('--extension-process')) ?? null;
}

function residentOf(pid: number | null): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(pid === null ? '' : procFile(pid, 'status'))?.[1];
  return (Number(kilobytes ?? 0) * 1024) / MEGABYTE;
}

/** Linux tells in files what it knows of its processes. @returns nothing elsewhere. */
function procFile(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
