import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Problem, factsOf } from '../../utils/errors.ts';

it.each([
  [new Problem({ kind: 'server', status: 503 }), { kind: 'server', status: 503 }],
  [new DOMException('', 'QuotaExceededError'), { kind: 'storage-full' }],
  [new DOMException('', 'UnknownError'), { kind: 'storage' }],
  [new DOMException('', 'VersionError'), { kind: 'outdated' }],
  [new TypeError('x is not a function'), { kind: 'unexpected' }],
  ['a string', { kind: 'unexpected' }],
  [undefined, { kind: 'unexpected' }],
])('knows %s as %j', (thrown, facts) => {
  expect(factsOf(thrown)).toEqual(facts);
});

it('never passes on the text of an error, which may quote a secret', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 8 }), (secret) => {
      const problem = new Problem({ kind: 'unreachable' }, { cause: new Error(secret) });
      return !JSON.stringify(factsOf(new Error(secret))).includes(secret) && problem.message === 'unreachable';
    }),
  );
});
