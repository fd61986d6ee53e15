import { expect, it } from 'vitest';
import { factsOfContext } from '../../../utils/audit/facts.ts';

it('makes one fact of every value, with the way to it', () => {
  const context = { appId: 'a', old: { urls: ['x', 'y'] }, gone: null, on: false };
  expect(factsOfContext(context)).toEqual([
    { path: ['appId'], value: 'a' },
    { path: ['old', 'urls', '1'], value: 'x' },
    { path: ['old', 'urls', '2'], value: 'y' },
    { path: ['gone'], value: 'null' },
    { path: ['on'], value: 'false' },
  ]);
});

it('shows keys that would poison a prototype like any other (fault 39)', () => {
  const context = JSON.parse('{"__proto__":{"admin":true},"constructor":"x"}');
  expect(factsOfContext(context).map(({ path }) => path.join('.'))).toEqual(['__proto__.admin', 'constructor']);
});

it.each([
  ['no context', undefined, 0],
  ['a bare text', 'text', 1],
  ['more values than anybody reads', Array.from({ length: 5000 }, () => 1), 200],
])('of %s makes no more facts than it should (fault 38)', (_what, context, count) => {
  expect(factsOfContext(context)).toHaveLength(count);
});
