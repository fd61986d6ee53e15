import type { Archive } from '../archive/archive.ts';
import type { HttpPorts } from '../vonage/http.ts';

/** What the monitor takes from outside, so that tests bring their own. */
export interface MonitorPorts extends HttpPorts {
  readonly archive: Archive;
  /** A number in [0, 1). */
  readonly random: () => number;
}
