import { SECOND } from '../time.ts';
import { hostsStore } from './storage.ts';

type Send = (url: string, options: RequestInit) => Promise<Response>;

/** Every note wakes all open pages: while requests follow each other closely, so often is enough. */
const NOTED_EVERY = SECOND;

/**
 * Notes which host is asked for something, then asks. The diagnostics show what the extension talked to. What is not noted
 * then is noted before the last answer is handed over; a worker that is killed loses the count of one second at most.
 */
export function countingSend(send: Send, now: () => number): Send {
  const counts = new Map<string, number>();
  let [open, noted] = [0, 0];

  async function note(): Promise<void> {
    const at = now();
    noted = at;
    const counted = [...counts];
    counts.clear();
    await hostsStore.update((hosts) => {
      const changed = counted.map(([host, count]) => [host, { requests: (hosts[host]?.requests ?? 0) + count, at }]);
      return { ...hosts, ...Object.fromEntries(changed) };
    });
  }

  return async (url, options) => {
    const { host } = new URL(url);
    counts.set(host, (counts.get(host) ?? 0) + 1);
    if (Math.abs(now() - noted) >= NOTED_EVERY) await note();
    open++;
    try {
      return await send(url, options);
    } finally {
      open--;
      if (open === 0 && counts.size > 0) await note();
    }
  };
}
