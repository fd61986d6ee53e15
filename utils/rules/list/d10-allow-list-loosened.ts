import { newsOf } from '../past/past.ts';
import { defineRule } from '../rule.ts';
import { findRange, widthOf } from '../shapes/find.ts';
import { NOT_RECOGNISED, whoOf } from './about.ts';

export const allowListLoosened = defineRule({
  id: 'D10',
  start: 'on',
  types: ['IP_WHITELIST_CREATE'],
  params: {},
  judge(event, { past, known }) {
    const range = findRange(event.context());
    const facts = { ...whoOf(event), ...(range === null ? NOT_RECOGNISED : { range }) };
    if (range !== null && known.label('ip', range) !== null) return { key: range, severity: 'info', facts };
    const isWide = range !== null && widthOf(range).isWide;
    const isFromNew = newsOf(event, past) === 'country';
    const why = isWide ? 'wide' : isFromNew ? 'country' : null;
    return { key: range ?? '', severity: why ? 'critical' : 'high', facts: { ...facts, ...(why && { why }) } };
  },
});
