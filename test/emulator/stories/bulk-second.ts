/** A program buys 150 numbers in one second: more than a page of events that no time tells apart. */
import { PLACES } from '../../../utils/sample/cast.ts';
import { SECOND } from '../../../utils/time.ts';
import type { Story } from './story.ts';

const NUMBERS = 150;

export const bulkSecond: Story = (end, accountId) =>
  Array.from({ length: NUMBERS }, (_, index) => ({
    at: Math.floor(end / SECOND) * SECOND,
    type: 'NUMBER_ASSIGN',
    from: PLACES.berlin,
    context: { country: 'GB', msisdn: `447700900${String(index).padStart(3, '0')}`, accountId },
  }));
