import { HABIT_SPAN, isOffHours } from '../past/habits.ts';
import { newsOf } from '../past/past.ts';
import { actorOf } from '../event.ts';
import { defineRule } from '../rule.ts';
import { SECRET_CREATED, SECRET_DELETED, SENSITIVE } from '../types.ts';
import { whoOf } from './about.ts';
import { ROTATION, otherHalf } from './rotation.ts';

const SECRETS = [SECRET_CREATED, SECRET_DELETED];

export const offHours = defineRule({
  id: 'D25',
  start: 'learned',
  types: SENSITIVE,
  params: {},
  looks: [{ types: SECRETS, back: ROTATION, ahead: ROTATION }],
  remembers: { types: null, back: HABIT_SPAN },
  judge(event, { past, around }) {
    // From a new place it is the rules about places that speak, more loudly.
    if (!isOffHours(event, past) || newsOf(event, past) !== null) return null;
    if (SECRETS.includes(event.type) && otherHalf(event, { around, past })) return null;
    return { key: actorOf(event), severity: 'medium', facts: { ...whoOf(event), type: event.type } };
  },
});
