import { expect, it } from 'vitest';
import { parseQuery } from '../../../utils/query/parse.ts';
import { printQuery } from '../../../utils/query/print.ts';
import { QUERY_HELP, queryProblem } from '../../../utils/words/query.ts';

it.each([
  ['foo:bar', 'There is no field “foo”, so it is searched for as text. Put it in quotes to mean that.'],
  ['a type:', '“type:” needs a value, right after the colon.'],
  ['"a', 'A quote is missing at the end.'],
  ['after:yesterday', '“yesterday” is no time. Write 2026-03-04, 2026-03-04T14:26 or -7d.'],
  ['ip:192.0.2.0/33', '“192.0.2.0/33” is no range of addresses. Write one like 192.0.2.0/24 or 2001:db8::/32.'],
  ['ip:300.1.1.1', '“300.1.1.1” is no IP address. Write one like 192.0.2.1, or 192.0.2.* for any ending.'],
  ['severity:hgh', '“hgh” is no severity. There are info, low, medium, high and critical.'],
])('says of %s what is wrong, and what would do', (text, words) => {
  expect(parseQuery(text).problems.map((problem) => queryProblem(problem, text))).toEqual([words]);
});

it('gives no example that is not understood, and each as it would be written back', () => {
  const examples = QUERY_HELP.examples.map(([example]) => example);
  expect(examples.flatMap((example) => parseQuery(example).problems)).toEqual([]);
  expect(examples.map((example) => printQuery(parseQuery(example).query))).toEqual(examples);
});
