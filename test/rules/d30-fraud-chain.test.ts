import { expect, it } from 'vitest';
import { HOUR } from '../../utils/time.ts';
import { fraudChain } from '../../utils/words/rules/d30-fraud-chain.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { STRANGER, findingsIn } from '../helpers/rules.ts';

const CHAIN = [
  { type: 'USER_LOGIN', hours: 0 },
  { type: 'ACCOUNT_SECRET_CREATE', hours: 1 },
  { type: 'AUTORELOAD_UPDATE', hours: 2 },
];
const told = (steps: readonly { type: string; hours: number }[], where: object) =>
  steps.map(({ type, hours }) => buildEvent({ type, time: NOW + hours * HOUR, ...where }));

it('finds a stranger who makes a secret and raises the money, within a day', async () => {
  const [finding] = await findingsIn('D30', told(CHAIN, STRANGER));
  expect(finding).toMatchObject({
    severity: 'critical',
    account: 'production',
    count: 3,
    facts: { rules: 'D1, D17, D2, D6' },
  });
});

it('is silent about two kinds of signs, about mild ones, and about what takes days', async () => {
  expect(await findingsIn('D30', told(CHAIN.slice(0, 2), STRANGER))).toEqual([]);
  expect(await findingsIn('D30', told(CHAIN, {}))).toEqual([]);
  const slow = CHAIN.map(({ type, hours }) => ({ type, hours: hours * 30 }));
  expect(await findingsIn('D30', told(slow, STRANGER))).toEqual([]);
});

it('does not count what a ticket explains', async () => {
  const tickets = [{ name: 'CHG-123', account: null, rules: [], from: NOW, until: NOW + 3 * HOUR }];
  expect(await findingsIn('D30', told(CHAIN, STRANGER), { tickets })).toEqual([]);
});

it('is itself filed under what explains it', async () => {
  const tickets = [{ name: 'CHG-123', account: null, rules: ['D30'], from: NOW, until: NOW + 3 * HOUR }];
  expect(await findingsIn('D30', told(CHAIN, STRANGER), { tickets })).toMatchObject([{ ticket: 'CHG-123' }]);
  const exceptions = [{ rule: 'D30', account: null, subject: null, value: '', until: NOW + 3 * HOUR }];
  expect(await findingsIn('D30', told(CHAIN, STRANGER), { exceptions })).toMatchObject([{ excepted: true }]);
});

it('does not count what a rule was told to leave alone', async () => {
  const exceptions = [{ rule: 'D17', account: null, subject: null, value: '', until: NOW + 3 * HOUR }];
  expect(await findingsIn('D30', told(CHAIN, STRANGER), { exceptions })).toEqual([]);
});

it('says by name what it is made of', () => {
  expect(fraudChain.explain({ rules: 'D1, D17, D2, D6', points: 34 })).toContain(
    'New country; Auto-reload switched on or raised; New address for somebody; API secret created.',
  );
});

it('is made of findings that are on', async () => {
  expect(await findingsIn('D30', told(CHAIN, STRANGER), { choices: { D17: { on: false } } })).toEqual([]);
});
