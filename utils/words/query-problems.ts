/** What is wrong with a piece of a query, and what would do. */
import type { QueryProblem } from '../query/query.ts';

export const QUERY_PROBLEMS: Record<QueryProblem['kind'], string> = {
  'unknown-field':
    'is no field, so it is searched for as text. Fields: type, family, severity, user, source, ip, country, account, id, context.',
  'no-value': 'needs a value after the colon, as in country:NL.',
  'open-quote': 'begins with a quote that does not end.',
  'bad-moment': 'is no date, time or span. Write 2026-03-04, 2026-03-04T14:00 or -7d.',
  'bad-range': 'is no range of addresses. Write 192.0.2.0/24 or 2001:db8::/32.',
};
