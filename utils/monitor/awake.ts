import { awakeStore } from '../browser/storage.ts';
import { MINUTE } from '../time.ts';

/** A gap this much longer than the checks' interval means that the computer slept or the browser was closed. */
const SLACK = 2 * MINUTE;

/** Called at every check. Time in which the browser did not run is nobody's failure, and must not look like one. */
export async function noteAwake(now: number, interval: number): Promise<void> {
  await awakeStore.update((awake) => {
    const slept = !awake || now < awake.seen || now - awake.seen > interval + SLACK;
    return { since: slept ? now : awake.since, seen: now };
  });
}
