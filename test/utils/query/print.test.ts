import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseQuery } from '../../../utils/query/parse.ts';
import { printQuery } from '../../../utils/query/print.ts';
import { anyQuery, anyText } from '../../helpers/query.ts';

it('prints every query so that it is read back as the same', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      expect(parseQuery(printQuery(query)).query).toEqual(query);
    }),
    { numRuns: 2000 },
  );
});

/** What is wrong with values, however they are written. */
const OF_VALUES = new Set(['bad-ip', 'bad-range', 'bad-severity', 'bad-family', 'no-time']);

it('prints nothing that is then complained about, but values that are none', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      const { problems } = parseQuery(printQuery(query));
      expect(problems.filter(({ kind }) => !OF_VALUES.has(kind))).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

it('prints what it read the same way for ever', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (...texts) => {
      const printed = printQuery(parseQuery(texts.join(' ')).query);
      expect(printQuery(parseQuery(printed).query)).toBe(printed);
    }),
    { numRuns: 2000 },
  );
});

it.each([
  ['Type:APP_CREATE  booking', 'type:APP_CREATE booking'],
  ['actor:alice@example.org', 'user:alice@example.org'],
  ['type:"APP_CREATE"', 'type:APP_CREATE'],
  ['"booking" "type:a" "-x" "a b"', 'booking "type:a" "-x" "a b"'],
  ['https://example.org:8080/x 12:30 fe80::1', 'https://example.org:8080/x 12:30 fe80::1'],
  ['foo:bar', '"foo:bar"'],
  ['-after:2026-03-04T14:26:00.000Z', 'before:2026-03-04T14:26'],
  ['context."a.b".c:"x,y",Book*\\ line', 'context."a.b".c:"x,y",Book*\\ line'],
  ['*book* * -', 'book'],
])('prints %j as %j', (text, printed) => {
  expect(printQuery(parseQuery(text).query)).toBe(printed);
});
