/** One event of each type, the unknown one among them, a minute apart. */
import { createRandom } from '../../../utils/sample/random.ts';
import { MINUTE } from '../../../utils/time.ts';
import { INVENTED_TYPES, inventStep } from './invent.ts';
import type { Story } from './story.ts';

export const everyType: Story = (end, apiKey, seed) => {
  const random = createRandom(seed);
  return INVENTED_TYPES.map((type, index) => inventStep(type, end - index * MINUTE, random, apiKey));
};
