/** How the bytes of an answer leave: at once, in drips, cut off, or held at a point. */
import type { ServerResponse } from 'node:http';
import { finished } from 'node:stream/promises';
import { setInterval } from 'node:timers/promises';
import { SECOND } from '../../../utils/time.ts';
import type { Fault } from './fault.ts';
import type { TakenHold } from './hold.ts';

export interface Delivery {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
  readonly fault: Fault | null;
  readonly hold: TakenHold | null;
  readonly slowBytesPerSecond: number;
  /** Called when the headers go out. */
  readonly onHeaders: () => void;
}

/** A drip each tenth of a second. */
const DRIP_MS = 100;

/** Sends an answer. Settles when the last byte was handed over, or the client is gone. */
export async function deliver(response: ServerResponse, delivery: Delivery): Promise<void> {
  const { status, headers, bytes, fault, hold, slowBytesPerSecond, onHeaders } = delivery;
  if (fault === 'reset' || fault === 'tls-failure') return void response.destroy();
  if (hold?.point === 'before-headers') await hold.pause();
  onHeaders();
  response.writeHead(status, headers);
  if (hold?.point === 'after-headers') {
    response.flushHeaders();
    await hold.pause();
  }
  if (fault === 'cut-body') return cut(response, bytes);
  if (fault === 'slow-body') return drip(response, bytes, Math.ceil((slowBytesPerSecond * DRIP_MS) / SECOND));
  const split = splitPoint(hold, bytes.length);
  if (hold && split > 0) {
    response.write(bytes.subarray(0, split));
    await hold.pause();
  }
  if (split < bytes.length) response.write(bytes.subarray(split));
  response.end();
  if (hold?.point !== 'after-last-byte') return;
  await finished(response).catch(() => undefined);
  await hold.pause();
}

function splitPoint(hold: TakenHold | null, length: number): number {
  if (hold?.point === 'mid-body') return length >>> 1;
  return hold?.point === 'before-last-byte' ? Math.max(0, length - 1) : 0;
}

function cut(response: ServerResponse, bytes: Buffer): void {
  response.write(bytes.subarray(0, bytes.length >>> 1), () => response.destroy());
}

async function drip(response: ServerResponse, bytes: Buffer, size: number): Promise<void> {
  let sent = 0;
  for await (const _ of setInterval(DRIP_MS, undefined, { ref: false })) {
    if (response.destroyed) return;
    response.write(bytes.subarray(sent, sent + size));
    sent += size;
    if (sent >= bytes.length) break;
  }
  response.end();
}
