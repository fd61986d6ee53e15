import { HOUR } from '../../time.ts';
import type { RuleEvent } from '../event.ts';
import { type Hit, defineRule } from '../rule.ts';
import { findUser, toldNow } from '../shapes/find.ts';
import { statusIn } from '../shapes/status.ts';
import { NOT_RECOGNISED, whoOf } from './about.ts';

const STATUS = ['USER_STATUS'];
/** Keys under which a context tells what somebody may do now. */
const GRANT = /^(?:added|granted|api_?keys?|roles?|permissions?|sub_?accounts?)$/i;

export const accessWidened = defineRule({
  id: 'D21',
  start: 'on',
  types: ['USER_API_KEYS_UPDATE', 'USER_UPDATE', ...STATUS],
  params: { disabled: 3 },
  looks: [{ types: STATUS, back: HOUR }],
  judge(event, { around, params }): Hit | null {
    const context = event.context();
    const target = findUser(context);
    const key = target ?? '';
    const facts = { ...whoOf(event), ...(target && { target }) };
    const status = statusIn(context);
    if (status === 'disabled') {
      const all = around(STATUS, event.at - HOUR + 1, event.at).filter(isDisabled);
      if (all.length < params.disabled) return { key, severity: 'info', facts: { ...facts, change: 'disabled' } };
      return {
        key: 'disabled',
        severity: 'high',
        facts: { ...facts, change: 'disabled', disabled: all.length },
        events: all,
      };
    }
    const severity = target !== null && target === event.user ? 'high' : 'medium';
    if (status === 'active') return { key, severity, facts: { ...facts, change: 'active' } };
    const granted = toldNow(context).filter(({ path }) => path.some((step) => GRANT.test(step)));
    if (granted.length > 0) {
      return {
        key,
        severity,
        facts: { ...facts, change: 'granted', granted: granted.map(({ value }) => value).join(', ') },
      };
    }
    const isTold = event.type === 'USER_UPDATE' || isTaking(event);
    return isTold ? null : { key, severity: 'medium', facts: { ...facts, ...NOT_RECOGNISED } };
  },
});

function isDisabled(event: RuleEvent): boolean {
  return statusIn(event.context()) === 'disabled';
}

/** Whether access was only taken away. */
function isTaking(event: RuleEvent): boolean {
  return JSON.stringify(event.context() ?? null).includes('"removed"');
}
