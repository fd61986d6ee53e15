import { expect, it } from 'vitest';
import { CheckModel } from '../../../utils/models/check-model.ts';

function open() {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  return { checks: new CheckModel((() => promise) as never), resolve, reject };
}

it('knows that a check was asked for, from the asking to the end', async () => {
  const { checks, resolve } = open();
  const done = checks.check(null);
  expect(checks.asked.value).toBe(true);
  resolve();
  await done;
  expect(checks.asked.value).toBe(false);
});

it('stops waiting for a check that failed', async () => {
  const { checks, reject } = open();
  const done = checks.check(null);
  reject(new Error('gone'));
  await expect(done).rejects.toThrow('gone');
  expect(checks.asked.value).toBe(false);
});
