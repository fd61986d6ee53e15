import { HOUR } from '../../time.ts';
import { isByApi } from '../event.ts';
import { defineRule } from '../rule.ts';
import { placeOf, prefixOf } from '../shapes/address.ts';
import { SECRET_CREATED } from '../types.ts';
import { isNamed, whoOf } from './about.ts';

export const secretUsedElsewhere = defineRule({
  id: 'D7',
  start: 'on',
  types: null,
  params: { window: 72 },
  looks: [{ types: [SECRET_CREATED], back: 168 * HOUR }],
  judge(event, scene) {
    const { at, ip, country } = event;
    const { past } = scene;
    if (!ip || !isByApi(event) || !past.isFirst('place', placeOf(event), at) || isNamed(event, scene)) return null;
    // Whoever made the secret may have signed in from there before.
    const isNew = past.isNew('prefix', prefixOf(ip), at) || (country !== null && past.isNew('country', country, at));
    if (!isNew) return null;
    const created = scene.around([SECRET_CREATED], at - scene.params.window * HOUR, at).at(-1);
    if (!created) return null;
    return {
      key: prefixOf(ip),
      severity: 'critical',
      facts: { ...whoOf(event), hours: Math.round((at - created.at) / HOUR), creator: created.user ?? '' },
      events: [created, event],
    };
  },
});
