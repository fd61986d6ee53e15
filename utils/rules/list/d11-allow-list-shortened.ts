import type { Past } from '../past/past.ts';
import { defineRule } from '../rule.ts';
import { findRange } from '../shapes/find.ts';
import { NOT_RECOGNISED, whoOf } from './about.ts';

export const allowListShortened = defineRule({
  id: 'D11',
  start: 'on',
  types: ['IP_WHITELIST_DELETE'],
  params: {},
  remembers: { types: ['IP_WHITELIST_CREATE', 'IP_WHITELIST_DELETE'], back: Infinity },
  judge(event, { past }) {
    const range = findRange(event.context());
    if (range === null) return { severity: 'high', facts: { ...whoOf(event), ...NOT_RECOGNISED } };
    const listed = Array.from(past.values('allowed')).filter((value) => isListed(value, event.at, past));
    const left = listed.filter((value) => value !== range).length;
    const isKnown = listed.includes(range);
    return {
      key: range,
      severity: isKnown && left === 0 ? 'critical' : 'high',
      facts: { ...whoOf(event), range, ...(isKnown ? { left } : { inferred: 1 }) },
    };
  },
});

function isListed(range: string, at: number, past: Past): boolean {
  return past.lastBefore('allowed', range, at) > past.lastBefore('removed', range, at);
}
