/** Every story, by the name that the command line and the control endpoint know it by. */
import { accountTakeover, secretRotation } from '../../../utils/sample/stories.ts';
import { DAY, MINUTE } from '../../../utils/time.ts';
import { bulkSecond } from './bulk-second.ts';
import { dstNight } from './dst-night.ts';
import { everyType } from './every-type.ts';
import { deepNesting } from './hostile-json.ts';
import { hostileStrings } from './hostile-strings.ts';
import { leaver } from './leaver.ts';
import { quietMonth } from './quiet-month.ts';
import type { Story } from './story.ts';

export const STORIES = {
  'quiet-month': quietMonth,
  takeover: (end, apiKey) => accountTakeover(end - 12 * MINUTE, apiKey),
  rotation: (end, apiKey) => secretRotation(end - 2 * DAY, apiKey),
  leaver,
  'bulk-second': bulkSecond,
  'dst-night': dstNight,
  'every-type': everyType,
  'hostile-strings': hostileStrings,
  'deep-nesting': deepNesting,
} satisfies Record<string, Story>;

export type StoryName = keyof typeof STORIES;

export function isStoryName(name: string): name is StoryName {
  return Object.hasOwn(STORIES, name);
}
