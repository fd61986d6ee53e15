import type { Archive } from '../archive/archive.ts';
import { createArchive } from '../archive/create-archive.ts';
import { countingSend } from '../browser/hosts.ts';
import { isOnline } from '../browser/network.ts';
import type { HttpPorts } from '../vonage/http.ts';

/** What the monitor takes from outside, so that tests bring their own. */
export interface MonitorPorts extends HttpPorts {
  readonly archive: Archive;
  /** A number in [0, 1). */
  readonly random: () => number;
}

/** The real ones. @param send speaks HTTP; every host that it is used for is noted. */
export function createPorts(send: HttpPorts['fetch']): MonitorPorts {
  return {
    archive: createArchive(),
    fetch: countingSend(send, Date.now),
    isOnline,
    now: Date.now,
    random: Math.random,
  };
}
