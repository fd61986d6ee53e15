import { HABIT_SPAN, isOffHours } from '../past/habits.ts';
import { newsOf } from '../past/past.ts';
import { actorOf } from '../event.ts';
import { defineRule } from '../rule.ts';
import { SENSITIVE } from '../types.ts';
import { whoOf } from './about.ts';

export const offHours = defineRule({
  id: 'D25',
  start: 'learned',
  types: SENSITIVE,
  params: {},
  remembers: { types: null, back: HABIT_SPAN },
  judge(event, { past }) {
    // From a new place it is the rules about places that speak, more loudly.
    if (!isOffHours(event, past) || newsOf(event, past) !== null) return null;
    return { key: actorOf(event), severity: 'medium', facts: { ...whoOf(event), type: event.type } };
  },
});
