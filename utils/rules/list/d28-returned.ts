import { DAY } from '../../time.ts';
import { actorOf } from '../event.ts';
import { defineRule } from '../rule.ts';
import { whoOf } from './about.ts';
import { hasLeft } from './leavers.ts';

export const returned = defineRule({
  id: 'D28',
  start: 'on',
  types: null,
  params: { silence: 60 },
  remembers: { types: ['USER_STATUS'], back: Infinity },
  judge(event, scene) {
    const { at, user } = event;
    if (user && hasLeft(user, at, scene))
      return { key: user, severity: 'critical', facts: { ...whoOf(event), left: 1 } };
    const actor = actorOf(event);
    if (!actor || !scene.past.isFirst('actor', actor, at, scene.params.silence * DAY)) return null;
    const last = scene.past.lastBefore('actor', actor, at);
    if (last === -Infinity) return null;
    return { key: actor, severity: 'medium', facts: { ...whoOf(event), days: Math.floor((at - last) / DAY) } };
  },
});
