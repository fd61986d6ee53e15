import { DAY, HOUR } from '../../time.ts';
import { actorOf, isByApi } from '../event.ts';
import { defineRule } from '../rule.ts';
import { placeOf, prefixOf } from '../shapes/address.ts';
import { isSensitive } from '../types.ts';
import { isNamed, isSamePlace, whoOf } from './about.ts';

export const newAddress = defineRule({
  id: 'D2',
  start: 'on',
  types: null,
  params: { history: 90 },
  looks: [{ types: null, ahead: HOUR }],
  judge(event, scene) {
    const { at, ip } = event;
    if (!ip || !actorOf(event) || !scene.past.startsAt('place', at)) return null;
    if (!scene.past.isFirst('place', placeOf(event), at, scene.params.history * DAY)) return null;
    const sensitive = scene
      .around(null, at, at + HOUR)
      .filter((other) => isSensitive(other.type) && isSamePlace(event, other));
    const severity = isNamed(event, scene) ? (isByApi(event) ? 'info' : 'low') : sensitive.length > 0 ? 'high' : 'low';
    return {
      key: placeOf(event),
      severity,
      facts: { ...whoOf(event), network: prefixOf(ip), sensitive: sensitive.length },
      events: [event, ...sensitive],
    };
  },
});
