import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../utils/query/parse.ts';
import { printQuery } from '../../../utils/query/print.ts';
import { FIELDS } from '../../../utils/query/query.ts';
import { type Suggestion, applySuggestion, namesLike, typingAt } from '../../../utils/query/suggest.ts';
import { anyQuery, anyText } from '../../helpers/query.ts';

/** The caret stands where the bar is. */
function at(marked: string): { text: string; caret: number } {
  return { text: marked.replace('|', ''), caret: marked.indexOf('|') };
}

function typing(marked: string) {
  const { text, caret } = at(marked);
  const found = typingAt(text, caret);
  return found && [found.name, found.prefix, text.slice(found.from, found.to)];
}

describe('what is being typed', () => {
  it.each([
    ['|', [null, '', '']],
    ['a | b', [null, '', '']],
    ['boo|', [null, 'boo', 'boo']],
    ['-ty|', [null, 'ty', 'ty']],
    ['-|', [null, '', '']],
    ['a ty|pe b', [null, 'ty', 'type']],
    ['ty|pe:APP_CREATE', [null, 'ty', 'type']],
    ['type:|', ['type', '', '']],
    ['type:| a', ['type', '', '']],
    ['type:APP|_CREATE,b', ['type', 'APP', 'APP_CREATE']],
    ['type:a,|', ['type', '', '']],
    ['type:a,b|', ['type', 'b', 'b']],
    ['type:|a,b', ['type', '', 'a']],
    ['actor:"ali ce|', ['user', 'ali ce', '"ali ce']],
    ['actor:"ali| ce" a', ['user', 'ali', '"ali ce"']],
    ['context.new.msisdn:44|', [['new', 'msisdn'], '44', '44']],
    ['after:-|', ['after', '-', '-']],
    ['foo:b|', null],
    ['"boo|', null],
    ['-"boo| k"', null],
  ])('in %j is %j', (marked, expected) => {
    expect(typing(marked)).toEqual(expected);
  });
});

it('offers the names that begin so', () => {
  expect([namesLike('S'), namesLike('co'), namesLike('x'), namesLike('').length]).toEqual([
    ['severity', 'source'],
    ['country', 'context.'],
    [],
    FIELDS.length + 3,
  ]);
});

describe('a suggestion that is taken', () => {
  it.each<[string, Suggestion, string]>([
    ['a ty|', { kind: 'name', name: 'type' }, 'a type:|'],
    ['-t|y:x', { kind: 'name', name: 'type' }, '-type:|x'],
    ['con|', { kind: 'name', name: 'context.' }, 'context.|'],
    ['type:ap|', { kind: 'value', name: 'type', value: 'APP_CREATE' }, 'type:APP_CREATE |'],
    ['type:a,|,c', { kind: 'value', name: 'type', value: 'b' }, 'type:a,b|,c'],
    ['type:|a b', { kind: 'value', name: 'type', value: 'c' }, 'type:c| b'],
    ['user:"AP| b" c', { kind: 'value', name: 'user', value: 'API key "1"' }, String.raw`user:"API key \"1\""| c`],
    ['-ali|', { kind: 'value', name: 'user', value: 'alice@example.org' }, '-user:alice@example.org |'],
    ['|b', { kind: 'value', name: ['a.b'], value: 'c' }, 'context."a.b":c |b'],
    ['after:|', { kind: 'value', name: 'after', value: '-7d' }, 'after:-7d |'],
  ])('makes of %j by %j %j', (marked, suggestion, after) => {
    const { text, caret } = at(marked);
    const found = typingAt(text, caret);
    expect(found && applySuggestion(text, found, suggestion)).toEqual(at(after));
  });

  it('asks for its value, whatever it holds, and leaves the rest of the query as it is', () => {
    const begun = fc.constantFrom('', 'x', 'country:', 'country:G', 'country:"United K');
    fc.assert(
      fc.property(anyQuery, anyQuery, begun, anyText, (before, after, word, value) => {
        const start = `${printQuery(before)} ${word}`;
        const text = `${start} ${printQuery(after)}`;
        fc.pre(!word.includes('"') || !printQuery(after).includes('"'));
        const found = typingAt(text, start.length);
        const applied = found && applySuggestion(text, found, { kind: 'value', name: 'country', value });
        const term = { kind: 'field', field: 'country', values: [{ text: value, wild: false }], not: false };
        const isSwallowed = word.includes('"');
        expect(parseQuery(applied?.text ?? '').query).toEqual([...before, term, ...(isSwallowed ? [] : after)]);
      }),
    );
  });
});

it('stands in the text, whatever that is', () => {
  fc.assert(
    fc.property(anyText, anyText, (before, after) => {
      const found = typingAt(before + after, before.length);
      const { from, to } = found ?? { from: 0, to: before.length };
      expect(from <= before.length && before.length <= to && to <= (before + after).length).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
