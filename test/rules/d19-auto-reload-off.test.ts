import { expect, it } from 'vitest';
import { buildEvent } from '../helpers/build-event.ts';
import { findingsIn } from '../helpers/rules.ts';

const off = () => buildEvent({ type: 'AUTORELOAD_DISABLE' });

it('finds auto-reload that is switched off, where the person asked for it', async () => {
  expect(await findingsIn('D19', [off()], { choices: { D19: { on: true } } })).toMatchObject([{ severity: 'medium' }]);
});

it('is off otherwise', async () => {
  expect(await findingsIn('D19', [off()])).toEqual([]);
});

it('is silent about a change', async () => {
  const changed = buildEvent({ type: 'AUTORELOAD_UPDATE' });
  expect(await findingsIn('D19', [changed], { choices: { D19: { on: true } } })).toEqual([]);
});
