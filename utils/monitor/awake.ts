import { awakeStore } from '../browser/storage.ts';
import { MINUTE } from '../time.ts';

/** The alarm rings at least this often, due or not: so that blindness shows in time, and sleep can be told from back-off. */
export const HEARTBEAT = 15 * MINUTE;
/** Silence this much longer than the time between two alarms means that the computer slept or the browser was closed. */
const SLACK = 2 * MINUTE;

/**
 * Called at every alarm. Time in which the browser did not run is nobody's failure, and must not look like one.
 * @param beat the longest time between two alarms, in milliseconds.
 */
export async function noteAwake(now: number, beat: number): Promise<void> {
  await awakeStore.update((awake) => {
    const slept = !awake || now < awake.seen || now - awake.seen > beat + SLACK;
    return { since: slept ? now : awake.since, seen: now };
  });
}
