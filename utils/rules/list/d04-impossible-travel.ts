import { HOUR, MINUTE } from '../../time.ts';
import { isByApi } from '../event.ts';
import { kilometresBetween } from '../geo/distance.ts';
import { defineRule } from '../rule.ts';
import { isNamed, whoOf } from './about.ts';

const LONGEST = 24 * HOUR;
/** Databases of addresses are wrong about places more often than people fly: closer than this within minutes is doubtful. */
const DOUBTFUL_TIME = 10 * MINUTE;
const DOUBTFUL_DISTANCE = 1500;

export const impossibleTravel = defineRule({
  id: 'D4',
  start: 'learned',
  types: null,
  params: {
    speed: 900,
    distance: 500,
  },
  looks: [{ types: null, back: LONGEST }],
  judge(event, scene) {
    const { at, user, country } = event;
    const { distance, speed } = scene.params;
    if (!user || !country || isByApi(event)) return null;
    const isTravelled = scene.past.countriesOf(user).some((other) => kilometresBetween(country, other) > distance);
    if (!isTravelled || isNamed(event, scene)) return null;
    const before = scene.ofPerson(user, at - LONGEST, at).findLast((other) => other.country !== null && other.at < at);
    if (!before?.country || isNamed(before, scene)) return null;
    const kilometres = kilometresBetween(before.country, country);
    const span = at - before.at;
    if (kilometres <= distance || kilometres / (span / HOUR) <= speed) return null;
    const isDoubtful = span < DOUBTFUL_TIME && kilometres < DOUBTFUL_DISTANCE;
    return {
      key: user,
      severity: isDoubtful ? 'low' : 'high',
      facts: {
        ...whoOf(event),
        from: before.country,
        kilometres: Math.round(kilometres),
        minutes: Math.round(span / MINUTE),
      },
      events: [before, event],
    };
  },
});
