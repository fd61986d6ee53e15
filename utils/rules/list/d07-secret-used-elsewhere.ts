import { HOUR } from '../../time.ts';
import { isByApi } from '../event.ts';
import { defineRule } from '../rule.ts';
import { prefixOf } from '../shapes/address.ts';
import { SECRET_CREATED } from '../types.ts';
import { isNamed, whoOf } from './about.ts';

export const secretUsedElsewhere = defineRule({
  id: 'D7',
  start: 'on',
  types: null,
  params: { window: 72 },
  looks: [{ types: [SECRET_CREATED], back: 168 * HOUR }],
  judge(event, scene) {
    const { at, ip } = event;
    if (!ip || !isByApi(event) || !scene.past.isFirst('prefix', prefixOf(ip), at) || isNamed(event, scene)) return null;
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
