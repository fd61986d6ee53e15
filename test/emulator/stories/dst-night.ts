/** Two sign-ins an hour apart that London's clocks both call half past one: the night on which summer time ends. */
import { PEOPLE, PLACES } from '../../../utils/sample/cast.ts';
import { DAY, HOUR, MINUTE } from '../../../utils/time.ts';
import type { Story } from './story.ts';

export const dstNight: Story = (end) => {
  const year = new Date(end).getUTCFullYear();
  const thisYear = lastSundayOfOctober(year);
  const night = thisYear + 2 * HOUR <= end ? thisYear : lastSundayOfOctober(year - 1);
  const carol = { by: PEOPLE.carol, from: PLACES.home, context: { userAgent: 'Mozilla/5.0 (X11; Linux x86_64)' } };
  return [
    { at: night + 30 * MINUTE, type: 'USER_UPDATE', ...carol },
    { at: night + 90 * MINUTE, type: 'USER_UPDATE', ...carol },
  ];
};

/** Its midnight. Clocks go back at 01:00 UTC. */
function lastSundayOfOctober(year: number): number {
  const last = Date.UTC(year, 9, 31);
  return last - new Date(last).getUTCDay() * DAY;
}
