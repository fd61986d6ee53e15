import type { Archive } from '../archive/archive.ts';
import { createArchive } from '../archive/create-archive.ts';
import { isOnline } from '../browser/network.ts';
import type { HttpPorts } from '../vonage/http.ts';

/** What the monitor takes from outside, so that tests bring their own. */
export interface MonitorPorts extends HttpPorts {
  readonly archive: Archive;
  /** A number in [0, 1). */
  readonly random: () => number;
}

/** The real ones. @param send speaks HTTP. */
export function createPorts(send: HttpPorts['fetch']): MonitorPorts {
  return {
    archive: createArchive(),
    fetch: send,
    isOnline,
    now: Date.now,
    random: Math.random,
  };
}
