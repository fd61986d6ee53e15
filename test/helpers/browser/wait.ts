/** Waiting for what is meant, never for a time. */
import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE = 15_000;
const BETWEEN_LOOKS = 50;

/** Looks again and again until there is something to see. @throws what the last look said, or that it saw nothing. */
export async function waitUntil<T>(look: () => Promise<T | null | false>, patience = PATIENCE): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    const seen = await look();
    if (seen !== null && seen !== false) return seen;
    if (performance.now() > end)
      throw new Error(`Nothing to see after ${patience} ms: ${look.toString().slice(0, 200)}`);
    await pause(BETWEEN_LOOKS);
  }
}
