/** How long the service thinks. */
import type { Answer } from '../api/exchange.ts';
import type { Settings } from '../settings.ts';

/** Of a long tail: 1 request in 20 takes 10 times as long. */
const SLOW_SHARE = 0.05;
const SLOW_FACTOR = 10;

/** @returns milliseconds. Only a page of events has rows. */
export function latencyOf({ rows }: Answer, settings: Settings, random: () => number): number {
  const { listLatencyMs, byIdLatencyMs, rowLatencyMs, latencyShape } = settings;
  const [least, most] = rows === undefined ? byIdLatencyMs : listLatencyMs;
  const usual = least + (most - least) * random() + (rows ?? 0) * rowLatencyMs;
  return latencyShape === 'long-tail' && random() < SLOW_SHARE ? usual * SLOW_FACTOR : usual;
}
