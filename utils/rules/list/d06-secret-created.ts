import { HABIT_SPAN, isOffHours } from '../past/habits.ts';
import { newsOf } from '../past/past.ts';
import { defineRule } from '../rule.ts';
import { SECRET_CREATED, SECRET_DELETED } from '../types.ts';
import { isNamed, whoOf } from './about.ts';
import { ROTATION, otherHalf } from './rotation.ts';

export const secretCreated = defineRule({
  id: 'D6',
  start: 'on',
  types: [SECRET_CREATED],
  params: {},
  looks: [{ types: [SECRET_DELETED], ahead: ROTATION }],
  remembers: { types: null, back: HABIT_SPAN },
  judge(event, scene) {
    const deleted = otherHalf(event, scene);
    if (deleted) return { severity: 'info', facts: { ...whoOf(event), rotation: 1 }, events: [event, deleted] };
    const news = isNamed(event, scene) ? null : newsOf(event, scene.past);
    const why = news ?? (isOffHours(event, scene.past) ? 'hour' : null);
    return { severity: why ? 'critical' : 'medium', facts: { ...whoOf(event), ...(why && { why }) } };
  },
});
