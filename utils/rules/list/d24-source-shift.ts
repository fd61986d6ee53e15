import { DAY } from '../../time.ts';
import { HABIT_SPAN, usualSource } from '../past/habits.ts';
import { defineRule } from '../rule.ts';
import { whoOf } from './about.ts';

export const sourceShift = defineRule({
  id: 'D24',
  start: 'learned',
  types: null,
  params: {
    share: 95,
    count: 20,
  },
  bucket: DAY,
  remembers: { types: null, back: HABIT_SPAN },
  judge(event, { past, params }) {
    const { at, source, user, type } = event;
    if (!source) return null;
    for (const what of user ? [user, type] : [type]) {
      const usual = usualSource(what, at, past, params.share / 100, params.count);
      if (usual && usual !== source) {
        return { key: what, severity: 'medium', facts: { ...whoOf(event), what, usual, source } };
      }
    }
    return null;
  },
});
