import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseQuery } from '../../../utils/query/parse.ts';
import type { Term } from '../../../utils/query/query.ts';
import { anyText } from '../../helpers/query.ts';

const text = (value: string, not = false): Term => ({ kind: 'text', text: value, not });
const type = (...values: string[]): Term => ({
  kind: 'field',
  field: 'type',
  values: values.map((value) => ({ text: value, wild: value.includes('*') })),
  not: false,
});

it.each<[string, string, Term[]]>([
  ['nothing as everything', '  ', []],
  ['words as one condition each', 'booking line', [text('booking'), text('line')]],
  ['what is quoted as one', '"booking line"', [text('booking line')]],
  ['quotes and backslashes within quotes', String.raw`"a\"b\\c\d"`, [text(String.raw`a"b\c\d`)]],
  ['quotes within a word as letters', `5"x 'a'`, [text('5"x'), text("'a'")]],
  ['words and quotes to leave out', '-a -"b c"', [text('a', true), text('b c', true)]],
  ['a lone hyphen and a lone asterisk as nothing', 'a - * -*', [text('a')]],
  ['an asterisk around a word as nothing, in quotes as one', '*ook* "*ook"', [text('ook'), text('*ook')]],
  ['a field in any case', 'TYPE:APP_CREATE', [type('APP_CREATE')]],
  ['several values, and those to come', 'type:a,"b,c",,D*,', [type('a', 'b,c', 'D*')]],
  ['escaped spaces, commas and quotes in a value', String.raw`type:\"a\ b\,c*`, [type('"a b,c*')]],
  ['colons in a value', 'type:a:b', [type('a:b')]],
  [
    'a field to leave out',
    '-ip:192.0.2.0/24',
    [{ kind: 'field', field: 'ip', values: [{ text: '192.0.2.0/24', wild: false }], not: true }],
  ],
  [
    'a quoted asterisk as an asterisk',
    'user:"a*",""',
    [
      {
        kind: 'field',
        field: 'user',
        values: [
          { text: 'a*', wild: false },
          { text: '', wild: false },
        ],
        not: false,
      },
    ],
  ],
  [
    'a path in the context, its keys in quotes where they must be',
    'context.new."a.b:c"."".x:1',
    [{ kind: 'context', path: ['new', 'a.b:c', '', 'x'], values: [{ text: '1', wild: false }], not: false }],
  ],
  ['the whole context', 'context:1', [{ kind: 'context', path: [], values: [{ text: '1', wild: false }], not: false }]],
  ['a relative moment', 'after:-7d', [{ kind: 'after', at: { kind: 'relative', amount: 7, unit: 'd' } }]],
  ['not after as before', '-after:-1h', [{ kind: 'before', at: { kind: 'relative', amount: 1, unit: 'h' } }]],
  [
    'a time with a space in quotes',
    'before:"2026-03-04 14:26"',
    [{ kind: 'before', at: { kind: 'absolute', time: Date.UTC(2026, 2, 4, 14, 26) } }],
  ],
  ['what two quotes part', '"a"b', [text('a'), text('b')]],
])('reads %s', (_what, written, query) => {
  expect(parseQuery(written)).toEqual({ query, problems: [] });
});

it.each(['https://example.org/x', '12:30', 'fe80::1', 'sip:gw@example.net', 'Error:', 'a:b:c', '::', ':x'])(
  'takes %s for text',
  (written) => {
    expect(parseQuery(written)).toEqual({ query: [text(written)], problems: [] });
  },
);

it.each<[string, string, string, Term[]]>([
  ['an unknown field, and searches it as text', 'a -‹foo›:bar', 'unknown-field', [text('a'), text('foo:bar', true)]],
  ['an unknown field with a quoted value', '‹foo›:"b c" d', 'unknown-field', [text('foo:b c'), text('d')]],
  ['a path that lacks its context', '‹new.msisdn›:447700900101', 'unknown-field', [text('new.msisdn:447700900101')]],
  ['a path without a key', '‹context.›:x', 'unknown-field', [text('context.:x')]],
  ['a field without a value', '‹type:› a', 'no-value', [text('a')]],
  ['a field with nothing but commas', 'a -‹type:,,›', 'no-value', [text('a')]],
  ['a quote without an end', 'a type:b,‹"c d›', 'open-quote', [text('a'), type('b', 'c d')]],
  ['a moment that is none', 'a after:‹yesterday›', 'bad-moment', [text('a')]],
  ['a day that is none', 'before:‹2026-02-30› a', 'bad-moment', [text('a')]],
  ['a month that is none', 'after:‹2026-13-45›', 'bad-moment', []],
  ['an hour that is none', 'a after:‹2026-03-04T25:00›', 'bad-moment', [text('a')]],
  [
    'an end before the beginning',
    'after:2026-01-01 a ‹before:2025-01-01›',
    'no-time',
    [
      { kind: 'after', at: { kind: 'absolute', time: Date.UTC(2026, 0, 1) } },
      text('a'),
      { kind: 'before', at: { kind: 'absolute', time: Date.UTC(2025, 0, 1) } },
    ],
  ],
  [
    'an end at the beginning',
    'before:-7d ‹after:-1w›',
    'no-time',
    [
      { kind: 'before', at: { kind: 'relative', amount: 7, unit: 'd' } },
      { kind: 'after', at: { kind: 'relative', amount: 1, unit: 'w' } },
    ],
  ],
  ['two moments', 'after:‹-1d,-2d›', 'bad-moment', []],
])('reports %s', (_what, marked, kind, query) => {
  const written = marked.replace(/[‹›]/g, '');
  const from = marked.indexOf('‹');
  expect(parseQuery(written)).toEqual({ query, problems: [{ kind, from, to: marked.indexOf('›') - 1 }] });
});

it.each(['192.0.2.0/33', '2001:db8::/129', 'x/y', '192.0.2/24'])('reports the range %s, and keeps it', (range) => {
  const { query, problems } = parseQuery(`ip:192.0.2.1,${range}`);
  expect(problems).toEqual([{ kind: 'bad-range', from: 13, to: 13 + range.length }]);
  expect(query).toMatchObject([{ values: [{ text: '192.0.2.1' }, { text: range }] }]);
});

it.each<[kind: string, field: string, value: string]>([
  ['bad-ip', 'ip', '300.1.1.1'],
  ['bad-ip', 'ip', '10.0.0'],
  ['bad-ip', 'ip', '01.2.3.4'],
  ['bad-ip', 'ip', 'fe80:::1'],
  ['bad-range', 'ip', '10.0.0.0/40'],
  ['bad-severity', 'severity', 'hgh'],
  ['bad-family', 'family', 'number?'],
])('reports the %s %s:%s with its place, and keeps it', (kind, field, value) => {
  const { query, problems } = parseQuery(`a -${field}:${value}`);
  expect(problems).toEqual([{ kind, from: 4 + field.length, to: 4 + field.length + value.length }]);
  expect(query).toMatchObject([{}, { field, values: [{ text: value }] }]);
});

it.each([
  'ip:192.0.2.* ip:::1 ip:::ffff:192.0.2.1 ip:"" ip:unknown ip:2001:db8::/32',
  'severity:HIGH,crit* family:numbers,* severity:"" after:2026-01-01 before:2026-01-02 after:-1d',
])('has nothing to say of %s', (written) => {
  expect(parseQuery(written).problems).toEqual([]);
});

it.each(['"', 'type:', 'context.a:"', 'ip:', 'foo:', ''])('reads %s and ten million characters after it', (begun) => {
  expect(parseQuery(begun + 'x'.repeat(10_000_000)).query).toHaveLength(1);
});

it('reads 500 words, and says where the others begin', () => {
  const { query, problems } = parseQuery('word '.repeat(20_000));
  expect([query.length, problems]).toEqual([500, [{ kind: 'too-many', from: 2500, to: 2504 }]]);
});

it('says of an open quote only that it is open', () => {
  expect(parseQuery('after:"').problems).toEqual([{ kind: 'open-quote', from: 6, to: 7 }]);
});

it('reads anything, and names problems within the text and in its order', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (...parts) => {
      const written = parts.join('');
      const places = parseQuery(written).problems.flatMap(({ from, to }) => [from, to]);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places.every((place) => place >= 0 && place <= written.length)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
