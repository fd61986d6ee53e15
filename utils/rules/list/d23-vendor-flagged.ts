import { findText } from '../../audit/context.ts';
import { DAY } from '../../time.ts';
import { defineRule } from '../rule.ts';

export const vendorFlagged = defineRule({
  id: 'D23',
  start: 'on',
  types: ['ACCOUNT_UPDATE_SPAMMER'],
  params: {},
  bucket: DAY,
  judge(event) {
    const reason = findText(event.context(), 'reason');
    return { severity: 'critical', facts: reason === null ? {} : { reason } };
  },
});
