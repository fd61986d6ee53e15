import { expect, it } from 'vitest';
import { ProblemFacts } from '../../../utils/errors.ts';
import { adviceOn } from '../../../utils/words/advice.ts';
import { problemReference, problemWords } from '../../../utils/words/problems.ts';

const KINDS = ProblemFacts.def.innerType.def.shape.kind.options;

it.each(KINDS)('says what happened and what to do about "%s"', (kind) => {
  const { title } = problemWords({ kind });
  const advice = adviceOn({ kind });
  expect([title.length > 10, advice.length > 20, /[.!]$/.test(title), advice.endsWith('.')]).toEqual([
    true,
    true,
    false,
    true,
  ]);
});

it.each([
  [{ kind: 'server', status: 503, traceId: 'abc' } as const, '503 · trace abc'],
  [{ kind: 'server', status: 503 } as const, '503'],
  [{ kind: 'timeout' } as const, null],
])('refers to %j as %s', (facts, reference) => {
  expect(problemReference(facts)).toBe(reference);
});
