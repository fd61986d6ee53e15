/** What several rules say of an event. */
import { type RuleEvent, actorOf } from '../event.ts';
import type { Facts } from '../finding.ts';
import type { Scene } from '../rule.ts';
import { placeOf } from '../shapes/address.ts';

/** Who did it, and from where. */
export function whoOf(event: RuleEvent): Facts {
  const { user, ip, country } = event;
  return { actor: actorOf(event), ...(user && { user }), ...(ip && { ip }), ...(country && { country }) };
}

/** Whether the address, or a range around it, has a name. */
export function isNamed({ ip }: RuleEvent, { known }: Pick<Scene, 'known'>): boolean {
  return ip !== null && known.label('ip', ip) !== null;
}

export function isSameActor(a: RuleEvent, b: RuleEvent): boolean {
  return actorOf(a) === actorOf(b);
}

export function isSamePlace(a: RuleEvent, b: RuleEvent): boolean {
  return placeOf(a) === placeOf(b);
}

/** Where nothing was recognised in a context, the finding says so. */
export const NOT_RECOGNISED = { details: 'not recognised' } as const;
