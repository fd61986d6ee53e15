/** What people read about the query language: what is wrong with a query, and how to write one. */
import { FAMILIES, SEVERITIES } from '../audit/catalogue.ts';
import type { QueryProblem } from '../query/query.ts';

const LIST = new Intl.ListFormat('en-GB');

const PROBLEMS: Readonly<Record<QueryProblem['kind'], (written: string) => string>> = {
  'unknown-field': (written) =>
    `There is no field “${written}”, so it is searched for as text. Put it in quotes to mean that.`,
  'no-value': (written) => `“${written}” needs a value, right after the colon.`,
  'open-quote': () => 'A quote is missing at the end.',
  'bad-moment': (written) => `“${written}” is no time. Write 2026-03-04, 2026-03-04T14:26 or -7d.`,
  'bad-ip': (written) => `“${written}” is no IP address. Write one like 192.0.2.1, or 192.0.2.* for any ending.`,
  'bad-range': (written) => `“${written}” is no range of addresses. Write one like 192.0.2.0/24 or 2001:db8::/32.`,
  'bad-severity': (written) => `“${written}” is no severity. There are ${LIST.format(SEVERITIES)}.`,
  'bad-family': (written) => `“${written}” is no family of types. There are ${LIST.format(FAMILIES)}.`,
  'no-time': (written) =>
    `“${written}” leaves no time over: the range would end before it begins. Swap “after:” and “before:”.`,
  'too-many': () => 'This is left out, with all that follows: 500 words are as many as can be searched for at a time.',
};

/** What is wrong, and what would do. @param text the whole query that the problem is in. */
export function queryProblem({ kind, from, to }: QueryProblem, text: string): string {
  return PROBLEMS[kind](text.slice(from, to));
}

/** One example for each thing that can be said, and what it finds. */
export const QUERY_HELP = {
  title: 'How to search',
  examples: [
    ['booking line', 'Both words, anywhere in any value'],
    ['"booking line"', 'The phrase as it stands'],
    ['type:APP_CREATE,APP_DELETE', 'One of several values'],
    ['-user:alice@example.org', 'Not this'],
    ['type:NUMBER_*', 'Any ending'],
    ['family:secrets severity:high,critical', 'A family of types, and how much it matters'],
    ['ip:192.0.2.0/24', 'A range of IP addresses'],
    ['source:Dashboard country:GB account:Production', 'Where it came from, and which account'],
    ['context.msisdn:447700900101', 'A value in the details, by its key'],
    ['country:""', 'No value at all'],
    ['after:-7d', 'The last 7 days; also m, h and w'],
    ['after:2026-03-04 before:2026-03-04T14:30', 'From a day on, and up to a time, in UTC'],
  ],
} as const;
