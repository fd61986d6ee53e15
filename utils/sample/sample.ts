/** Synthetic events for those who want to see the product before they have a key. Plainly named, removed with one click. */
import type { Sample } from '../browser/requests.ts';
import { DAY, HOUR, MINUTE } from '../time.ts';
import { toAuditEvent } from '../vonage/entry.ts';
import { type Account, SAMPLE_ID } from '../watch/account.ts';
import { createRandom, createUuid } from './random.ts';
import { toWireEvent } from './step.ts';
import { accountTakeover, ordinaryDay, secretRotation } from './stories.ts';

const API_KEY = 'a1b2c3d4';
const DAYS = 28;

const ACCOUNT: Account = {
  id: SAMPLE_ID,
  label: 'Sample data',
  keyHint: '',
  addedAt: 0,
  paused: false,
  notices: false,
  sample: true,
};

/** Four quiet weeks, the last two of which count as learned, a rotated secret among them, and a takeover that ended two minutes before `now`: that part is unread. */
export async function createSample(now: number): Promise<Sample> {
  const takeover = now - 14 * MINUTE;
  const today = now - (now % DAY);
  const days = Array.from({ length: DAYS }, (_, index) => ordinaryDay(today - index * DAY, API_KEY));
  const rotation = secretRotation(today - 3 * DAY + 16 * HOUR, API_KEY);
  const steps = [...days.flat(), ...rotation].filter(({ at }) => at < takeover - HOUR);
  const random = createRandom(20_260_304);
  const rows = await Promise.all(
    [...steps, ...accountTakeover(takeover, API_KEY)].map(async (step) => ({
      event: await toAuditEvent(toWireEvent(step, createUuid(random), API_KEY)),
      unread: step.at >= takeover,
    })),
  );
  return { account: { ...ACCOUNT, addedAt: now }, rows };
}
