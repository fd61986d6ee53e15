import { MINUTE } from '../../time.ts';
import { isByApi } from '../event.ts';
import { areNeighbours } from '../geo/distance.ts';
import { defineRule } from '../rule.ts';
import { isNamed, whoOf } from './about.ts';

/** One event from elsewhere may be a mistake of the database of addresses. */
const FEWEST = 2;

export const twoCountries = defineRule({
  id: 'D5',
  start: 'learned',
  types: null,
  params: { window: 30 },
  looks: [{ types: null, back: 120 * MINUTE }],
  judge(event, scene) {
    const { at, user, country } = event;
    if (!user || !country || isByApi(event) || isNamed(event, scene)) return null;
    if (scene.past.countriesOf(user).every((other) => areNeighbours(country, other))) return null;
    const all = scene.ofPerson(user, at - scene.params.window * MINUTE, at).filter((other) => !isNamed(other, scene));
    const here = all.filter((other) => other.country === country);
    if (here.length < FEWEST) return null;
    const there = Map.groupBy(all, (other) => other.country ?? country);
    for (const [other, events] of there) {
      if (events.length < FEWEST || areNeighbours(country, other)) continue;
      const pair = [country, other].sort();
      return {
        key: user,
        severity: 'medium',
        facts: { ...whoOf(event), countries: pair.join(', ') },
        events: [...events, ...here],
      };
    }
    return null;
  },
});
