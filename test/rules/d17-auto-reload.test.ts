import { expect, it } from 'vitest';
import { buildEvent } from '../helpers/build-event.ts';
import { STRANGER, findingsIn } from '../helpers/rules.ts';

const raised = (before: object | undefined, now: object, parts: object = {}) =>
  buildEvent({ type: 'AUTORELOAD_UPDATE', context: { ...(before && { old: before }), new: now }, ...parts } as object);

it('finds auto-reload that is switched on or changed', async () => {
  const on = buildEvent({ type: 'AUTORELOAD_ENABLE', context: { amount: 50, threshold: 10, currency: 'EUR' } });
  expect(await findingsIn('D17', [on])).toMatchObject([{ severity: 'high', facts: { amount: 50 } }]);
  expect(await findingsIn('D17', [raised({ amount: 50 }, { amount: 100 })])).toMatchObject([
    { severity: 'high', facts: { from: 50, amount: 100 } },
  ]);
});

it('is critical above twice as much, of the amount or the threshold', async () => {
  const events = [raised({ amount: 50 }, { amount: 101 })];
  expect(await findingsIn('D17', events)).toMatchObject([{ severity: 'critical' }]);
  const threshold = [raised({ amount: 50, threshold: 10 }, { amount: 50, threshold: 30 })];
  expect(await findingsIn('D17', threshold)).toMatchObject([{ severity: 'critical' }]);
});

it('is critical from a new place', async () => {
  expect(await findingsIn('D17', [raised({ amount: 50 }, { amount: 50 }, STRANGER)])).toMatchObject([
    { severity: 'critical', facts: { why: 'country' } },
  ]);
});

it('says so where no amount was recognised, and is silent about switching off', async () => {
  expect(await findingsIn('D17', [buildEvent({ type: 'AUTORELOAD_UPDATE' })])).toMatchObject([
    { severity: 'high', facts: { details: 'not recognised' } },
  ]);
  expect(await findingsIn('D17', [buildEvent({ type: 'AUTORELOAD_DISABLE' })])).toEqual([]);
});
