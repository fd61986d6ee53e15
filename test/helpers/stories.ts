/** The stories of the sample data and of the emulator, as events in the archive. */
import type { StoredEvent } from '../../utils/audit/event.ts';
import { createRandom, createUuid } from '../../utils/sample/random.ts';
import { type Step, toWireEvent } from '../../utils/sample/step.ts';
import { DAY } from '../../utils/time.ts';
import { toAuditEvent } from '../../utils/vonage/entry.ts';
import { quietMonth } from '../emulator/stories/quiet-month.ts';

const API_KEY = 'a1b2c3d4';

/** @param seed of the ids. */
export function eventsOf(steps: readonly Step[], seed = 1, account = 'production'): Promise<StoredEvent[]> {
  const random = createRandom(seed);
  return Promise.all(
    steps.map(async (step) => {
      const event = await toAuditEvent(toWireEvent(step, createUuid(random), API_KEY));
      return { ...event, account, seenAt: step.at };
    }),
  );
}

/** Three quiet months that end at a moment. */
export function quietQuarter(end: number, seed = 1): Step[] {
  return [60, 30, 0].flatMap((days) => quietMonth(end - days * DAY, API_KEY, seed + days) as Step[]);
}
