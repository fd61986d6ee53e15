/** Whoever updates must find their secrets again: every vault that a version ever stored opens. */
import { expect, it } from 'vitest';
import { openVector } from '../../helpers/vault-in-browser.ts';
import { VECTORS } from '../../helpers/vectors.ts';

it.each(VECTORS.map((vector) => [vector.name, vector] as const))('opens a stored vault: %s', async (_name, vector) => {
  expect(await openVector(vector)).toEqual(vector.credentials);
});
