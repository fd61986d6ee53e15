import { DAY, HOUR } from '../../time.ts';
import { type RuleEvent, actorOf } from '../event.ts';
import type { Past } from '../past/past.ts';
import { defineRule } from '../rule.ts';
import { isSameActor, whoOf } from './about.ts';
import { hasLeft } from './leavers.ts';

const SEARCHED = ['USER_PRODUCT_SEARCH'];
const LEARNT_DAYS = 90;
/** Three times a small number is still a small number. */
const FEWEST = 10;

export const searchSpree = defineRule({
  id: 'D26',
  start: 'learned',
  types: SEARCHED,
  params: {
    count: 20,
    factor: 3,
  },
  looks: [{ types: SEARCHED, back: HOUR }],
  remembers: { types: [...SEARCHED, 'USER_STATUS'], back: Infinity },
  judge(event, scene) {
    const events = scene.around(SEARCHED, event.at - HOUR + 1, event.at).filter((other) => isSameActor(event, other));
    const facts = { ...whoOf(event), searches: events.length };
    const key = actorOf(event);
    if (event.user && hasLeft(event.user, event.at, scene))
      return { key, severity: 'medium', facts: { ...facts, left: 1 } };
    const most = usualMost(event, scene.past);
    const isMany = events.length >= scene.params.count;
    const isMore = events.length >= FEWEST && most > 0 && events.length > scene.params.factor * most;
    return isMany || isMore ? { key, severity: 'medium', facts: { ...facts, most }, events } : null;
  },
});

/** The most searches within an hour on the days before. */
function usualMost(event: RuleEvent, past: Past): number {
  const day = Math.floor(event.at / DAY);
  const actor = actorOf(event);
  const [from, to] = [day - LEARNT_DAYS, day].map((each) => (each * DAY) / HOUR) as [number, number];
  return past.ask('search', actor, day * DAY, () => Math.max(0, ...past.counts(`search ${actor}`, from, to)));
}
