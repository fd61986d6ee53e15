import { DAY } from '../../time.ts';
import { defineRule } from '../rule.ts';

export const newCountry = defineRule({
  id: 'D1',
  start: 'on',
  types: null,
  params: { history: 90 },
  judge({ at, country, ip }, { past, known, params }) {
    if (!country || !past.isFirst('country', country, at, params.history * DAY)) return null;
    if (known.isExpected('country', country)) return null;
    const place = ip && known.label('ip', ip);
    return { key: country, severity: place ? 'low' : 'high', facts: { country, ...(ip && { ip }) } };
  },
});
