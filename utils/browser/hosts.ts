import { SECOND } from '../time.ts';
import { hostsStore } from './storage.ts';

type Send = (url: string, options: RequestInit) => Promise<Response>;

export interface CountedSend {
  readonly send: Send;
  /** Notes what is not noted yet. */
  readonly note: () => Promise<void>;
}

/** Requests follow each other closely, and every note wakes all open pages. */
const NOTED_EVERY = SECOND;

/**
 * Counts what hosts are asked for, since the diagnostics show what the extension talked to. Notes the first request before it
 * is sent, and later ones once a second; whoever is done with asking notes the rest.
 */
export function countSends(send: Send, now: () => number): CountedSend {
  const counts = new Map<string, number>();
  let noted = 0;

  async function note(): Promise<void> {
    const at = now();
    noted = at;
    const counted = [...counts];
    counts.clear();
    if (counted.length === 0) return;
    const add = (host: string, count: number, before = 0) => [host, { requests: before + count, at }] as const;
    await hostsStore
      .update((hosts) => ({
        ...hosts,
        ...Object.fromEntries(counted.map(([host, count]) => add(host, count, hosts[host]?.requests))),
      }))
      // A count that cannot be stored keeps nobody from watching: a full disk shows with the first event.
      .catch(() => undefined);
  }

  return {
    note,
    async send(url, options) {
      const { host } = new URL(url);
      counts.set(host, (counts.get(host) ?? 0) + 1);
      if (Math.abs(now() - noted) >= NOTED_EVERY) await note();
      return send(url, options);
    },
  };
}
