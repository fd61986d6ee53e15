/** Thirty days in which nothing is wrong: mostly numbers and applications, and one secret replaced as it should be. */
import { createRandom } from '../../../utils/sample/random.ts';
import type { Step } from '../../../utils/sample/step.ts';
import { ordinaryDay, secretRotation } from '../../../utils/sample/stories.ts';
import { DAY, HOUR, SECOND } from '../../../utils/time.ts';
import { type InventedType, inventStep } from './invent.ts';
import type { Story } from './story.ts';

const DAYS = 30;
/** The secret is replaced on the last Monday that was so long ago, and the old one deleted that Wednesday. */
const ROTATION_AGE = 8 * DAY;
const MOST_EXTRAS = 6;

/** What happens on an uneventful day, beside the routine. */
const EXTRAS: readonly InventedType[] = [
  'NUMBER_ASSIGN',
  'NUMBER_ASSIGN',
  'NUMBER_UPDATED',
  'NUMBER_UPDATED',
  'NUMBER_LINKED',
  'NUMBER_UNLINKED',
  'NUMBER_RELEASE',
  'APP_CREATE',
  'APP_UPDATE',
  'APP_UPDATE',
  'APP_DELETE',
  'USER_PRODUCT_SEARCH',
  'USER_UPDATE',
  'ACCOUNT_UPDATE_SETTINGS_API',
];

export const quietMonth: Story = (end, apiKey, seed) => {
  const random = createRandom(seed);
  const midnight = Math.floor(end / DAY) * DAY;
  const days = Array.from({ length: DAYS }, (_, back) => midnight - back * DAY).filter(isWorkingDay);
  const steps = days.flatMap((day) => ordinaryDay(day, apiKey).concat(extras(day, apiKey, random)));
  const monday = days.find((day) => midnight - day >= ROTATION_AGE && new Date(day).getUTCDay() === 1) ?? midnight;
  return [...steps, ...secretRotation(monday + 10 * HOUR, apiKey)]
    .filter(({ at }) => at <= end)
    .sort((a, b) => a.at - b.at);
};

function extras(day: number, apiKey: string, random: () => number): Step[] {
  return Array.from({ length: Math.floor(random() * (MOST_EXTRAS + 1)) }, () => {
    const type = EXTRAS[Math.floor(random() * EXTRAS.length)] ?? 'APP_UPDATE';
    const second = Math.floor((8 * HOUR + random() * 10 * HOUR) / SECOND);
    return inventStep(type, day + second * SECOND, random, apiKey);
  });
}

function isWorkingDay(day: number): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday > 0 && weekday < 6;
}
