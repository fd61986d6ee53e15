import { hostsStore } from './storage.ts';

type Send = (url: string, options: RequestInit) => Promise<Response>;

/** Notes which host is asked for something, then asks. The diagnostics show what the extension talked to. */
export function countingSend(send: Send, now: () => number): Send {
  return async (url, options) => {
    const { host } = new URL(url);
    await hostsStore.update((hosts) => ({
      ...hosts,
      [host]: { requests: (hosts[host]?.requests ?? 0) + 1, at: now() },
    }));
    return send(url, options);
  };
}
