import { HOUR } from '../../time.ts';
import { defineRule } from '../rule.ts';
import { findUser } from '../shapes/find.ts';
import { SENSITIVE, isSensitive } from '../types.ts';
import { NOT_RECOGNISED, whoOf } from './about.ts';

export const userThenPower = defineRule({
  id: 'D20',
  start: 'on',
  types: ['USER_CREATE'],
  params: { window: 24 },
  looks: [{ types: SENSITIVE, ahead: 72 * HOUR }],
  judge(event, { ofPerson, params }) {
    const target = findUser(event.context());
    if (target === null) return { severity: 'low', facts: { ...whoOf(event), ...NOT_RECOGNISED } };
    const used = ofPerson(target, event.at, event.at + params.window * HOUR).filter(({ type }) => isSensitive(type));
    return {
      key: target,
      severity: used.length > 0 ? 'high' : 'low',
      facts: { ...whoOf(event), target, used: used.length, hours: params.window },
      events: [event, ...used],
    };
  },
});
