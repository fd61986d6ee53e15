import { findText } from '../../audit/context.ts';
import { defineRule } from '../rule.ts';
import { targetsIn } from '../shapes/target.ts';
import { whoOf } from './about.ts';

export const numberRerouted = defineRule({
  id: 'D14',
  start: 'on',
  types: ['NUMBER_UPDATED'],
  params: {},
  judge(event, { past, known }) {
    if (!past.startsAt('target', event.at)) return null;
    const context = event.context();
    const number = findText(context, 'msisdn');
    const strange = targetsIn(context).find(
      ({ name, kind }) =>
        past.isFirst('target', name, event.at) && !known.isExpected(kind === 'tel' ? 'number' : 'domain', name),
    );
    if (!strange) return null;
    const { name, kind } = strange;
    return {
      key: `${number ?? ''} ${name}`,
      severity: 'high',
      facts: {
        ...whoOf(event),
        ...(number && { number }),
        target: name,
        kind,
        ...(kind !== 'tel' && { domain: name }),
      },
    };
  },
});
