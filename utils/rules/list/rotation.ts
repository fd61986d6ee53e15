/** A secret replaced as it should be: the new one first, then the old one deleted by the same person. */
import { DAY } from '../../time.ts';
import type { RuleEvent } from '../event.ts';
import { newsOf } from '../past/past.ts';
import type { Scene } from '../rule.ts';
import { SECRET_CREATED, SECRET_DELETED } from '../types.ts';
import { isSameActor } from './about.ts';

export const ROTATION = 7 * DAY;

/** The other half of a rotation; null where there is none, or somebody did it from a place that is new. */
export function otherHalf(event: RuleEvent, { around, past }: Pick<Scene, 'around' | 'past'>): RuleEvent | null {
  const isCreation = event.type === SECRET_CREATED;
  const others = isCreation
    ? around([SECRET_DELETED], event.at, event.at + ROTATION)
    : around([SECRET_CREATED], event.at - ROTATION, event.at);
  const half = others.find((other) => isSameActor(event, other)) ?? null;
  return half && !newsOf(event, past) && !newsOf(half, past) ? half : null;
}
