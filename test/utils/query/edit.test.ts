import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chipsOf } from '../../../utils/query/chips.ts';
import { exclude, only, stateOf, without, withoutValue } from '../../../utils/query/edit.ts';
import { parseQuery } from '../../../utils/query/parse.ts';
import { printQuery } from '../../../utils/query/print.ts';
import { FIELDS, type Query, type Target } from '../../../utils/query/query.ts';
import { anyQuery, anyText } from '../../helpers/query.ts';

const read = (text: string) => parseQuery(text).query;

describe('only', () => {
  it.each([
    ['', 'type:APP_CREATE'],
    ['booking', 'booking type:APP_CREATE'],
    ['type:APP_UPDATE booking', 'type:APP_UPDATE,APP_CREATE booking'],
    ['type:APP_UPDATE,app_create', 'type:APP_UPDATE'],
    ['type:APP_CREATE booking', 'booking'],
    ['-type:APP_CREATE,APP_UPDATE', '-type:APP_UPDATE type:APP_CREATE'],
    ['type:APP_*', 'type:APP_*,APP_CREATE'],
  ])('makes of %j %j', (before, after) => {
    expect(printQuery(only(read(before), 'type', 'APP_CREATE'))).toBe(after);
  });
});

describe('exclude', () => {
  it.each([
    ['', '-user:"a b"'],
    ['-user:c', '-user:c,"a b"'],
    ['user:"a b" -user:c', '-user:c,"a b"'],
    ['-user:"A B"', ''],
  ])('makes of %j %j', (before, after) => {
    expect(printQuery(exclude(read(before), 'user', 'a b'))).toBe(after);
  });

  it('knows paths in the context, and takes none for another', () => {
    const query = exclude(read('context.msisdn:1'), ['new', 'msisdn'], '1');
    expect(printQuery(query)).toBe('context.msisdn:1 -context.new.msisdn:1');
  });
});

const anyTarget: fc.Arbitrary<Target> = fc.oneof(fc.constantFrom(...FIELDS), fc.array(anyText, { maxLength: 2 }));

it.each<[string, typeof only, 'only' | 'not']>([
  ['only', only, 'only'],
  ['exclude', exclude, 'not'],
])('%s is in force after one click and gone after two', (_name, click, state) => {
  fc.assert(
    fc.property(anyQuery, anyTarget, anyText, (query, target, value) => {
      fc.pre(stateOf(query, target, value) === null);
      const once = click(query, target, value);
      expect(stateOf(once, target, value)).toBe(state);
      expect(click(once, target, value)).toEqual(query);
    }),
  );
});

it('takes an asterisk that was clicked for an asterisk', () => {
  expect(printQuery(only([], 'source', 'C*'))).toBe('source:"C*"');
  expect(stateOf(read('source:C*'), 'source', 'C*')).toBeNull();
});

it('takes away a term, or a value of it', () => {
  const query = read('a type:b,c after:-1d');
  expect(printQuery(without(query, 0))).toBe('type:b,c after:-1d');
  expect(printQuery(withoutValue(query, 1, 0))).toBe('a type:c after:-1d');
  expect(printQuery(withoutValue(query, 2, 0))).toBe('a type:b,c');
});

describe('the chips', () => {
  it('say each piece and what is left without it', () => {
    const chips = chipsOf(read('-"a b" type:b,C* context.x:1 after:-1d'));
    expect(chips.map(({ not, name, value, text }) => [not, name, value, text])).toEqual([
      [true, null, 'a b', '-"a b"'],
      [false, 'type', 'b', 'type:b'],
      [false, 'type', 'C*', 'type:C*'],
      [false, ['x'], '1', 'context.x:1'],
      [false, 'after', '-1d', 'after:-1d'],
    ]);
    expect(printQuery(chips[1]?.rest() ?? [])).toBe('-"a b" type:C* context.x:1 after:-1d');
  });

  it('lead to the empty query when they are taken away one by one', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        let rest: Query = query;
        const count = chipsOf(query).length;
        for (let taken = 0; taken < count; taken++)
          rest =
            chipsOf(rest)
              .at(taken % 2 === 0 ? 0 : -1)
              ?.rest() ?? rest;
        expect(rest).toEqual([]);
      }),
    );
  });
});
