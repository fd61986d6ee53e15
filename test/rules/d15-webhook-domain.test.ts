import { expect, it } from 'vitest';
import { knownThings } from '../../utils/rules/known.ts';
import { DAY } from '../../utils/time.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { BOB, findingsIn } from '../helpers/rules.ts';

const created = (url: string, parts: object = {}) =>
  buildEvent({
    type: 'APP_CREATE',
    time: NOW - DAY,
    context: { created: { appId: 'one', answer_url: { url } } },
    ...parts,
  });
const updated = (url: string, parts: object = {}) =>
  buildEvent({ type: 'APP_UPDATE', time: NOW, context: { appId: 'one', new: { answer_url: { url } } }, ...parts });

it('finds a webhook that goes to a domain nobody used before', async () => {
  expect(await findingsIn('D15', [updated('https://evil.example/a')])).toMatchObject([
    { severity: 'high', facts: { app: 'one', domain: 'evil.example' } },
  ]);
});

it.each([
  ['http', 'http://evil.example/a'],
  ['address', 'https://203.0.113.77/a'],
  ['tunnel', 'https://a1b2.ngrok-free.app/a'],
  ['punycode', 'https://xn--exmple-cua.org/a'],
])('is critical where it is risky: %s', async (risk, url) => {
  expect(await findingsIn('D15', [updated(url)])).toMatchObject([{ severity: 'critical', facts: { risk } }]);
});

it('is medium for a new application of somebody known', async () => {
  expect(await findingsIn('D15', [created('https://new.example/a')])).toMatchObject([{ severity: 'medium' }]);
  expect(await findingsIn('D15', [created('https://new.example/a', BOB)])).toMatchObject([{ severity: 'high' }]);
});

it('is silent about another path or another host of a known domain', async () => {
  const [, ...others] = await findingsIn('D15', [
    created('https://hooks.example.org/a'),
    updated('https://api.example.org/b?c=1'),
  ]);
  expect(others).toEqual([]);
});

it('is silent about the address that was there before', async () => {
  const event = buildEvent({
    type: 'APP_UPDATE',
    context: { appId: 'one', old: { answer_url: { url: 'https://gone.example/a' } }, new: { name: 'x' } },
  });
  expect(await findingsIn('D15', [event])).toEqual([]);
});

it('is silent about a domain that is expected, and tells the riskiest of several', async () => {
  const known = knownThings([], { domains: ['evil.example'] });
  expect(await findingsIn('D15', [updated('https://evil.example/a')], { known })).toEqual([]);
  const both = { a: 'https://plain.example/a', b: 'http://risky.example/b' };
  const event = buildEvent({ type: 'APP_UPDATE', time: NOW, context: both });
  expect(await findingsIn('D15', [event])).toMatchObject([
    { severity: 'critical', facts: { domain: 'risky.example' } },
  ]);
});
