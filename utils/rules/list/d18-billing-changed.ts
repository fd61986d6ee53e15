import { HABIT_SPAN, isOffHours } from '../past/habits.ts';
import { newsOf } from '../past/past.ts';
import { defineRule } from '../rule.ts';
import { whoOf } from './about.ts';

export const billingChanged = defineRule({
  id: 'D18',
  start: 'on',
  types: ['USER_BILLING_UPDATE'],
  params: {},
  remembers: { types: null, back: HABIT_SPAN },
  judge(event, { past }) {
    const why = newsOf(event, past) ?? (isOffHours(event, past) ? 'hour' : null);
    return { severity: why ? 'high' : 'medium', facts: { ...whoOf(event), ...(why && { why }) } };
  },
});
