import { expect, it } from 'vitest';
import { knownThings } from '../../utils/rules/known.ts';
import { DAY } from '../../utils/time.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { findingsIn } from '../helpers/rules.ts';

const routed = (context: object, parts: object = {}) =>
  buildEvent({
    type: 'NUMBER_UPDATED',
    time: NOW,
    context: { country: 'GB', msisdn: '447700900101', ...context },
    ...parts,
  });
const sip = (host: string) => ({ 'voice-type': 'sip', 'voice-value': `sip:desk@${host}` });

it('finds a number that goes to a SIP host nobody used before', async () => {
  expect(await findingsIn('D14', [routed(sip('gw.example.net'))])).toMatchObject([
    { severity: 'high', facts: { number: '447700900101', target: 'example.net', kind: 'sip' } },
  ]);
});

it('finds a telephone number and a web address', async () => {
  const events = [
    routed({ 'voice-type': 'tel', 'voice-value': '447700900999' }),
    routed({ http: 'https://evil.example/x' }),
  ];
  expect((await findingsIn('D14', events)).map(({ facts }) => facts['target'])).toEqual([
    '447700900999',
    'evil.example',
  ]);
});

it('is silent about a domain that the account uses, wherever it was used, and about an application', async () => {
  const before = buildEvent({
    type: 'APP_CREATE',
    time: NOW - DAY,
    context: { created: { appId: 'one', answer_url: { url: 'https://hooks.example.net/a' } } },
  });
  expect(await findingsIn('D14', [before, routed(sip('gw.example.net'))])).toEqual([]);
  expect(await findingsIn('D14', [routed({ 'voice-type': 'app', 'voice-value': '6f0c1a52' })])).toEqual([]);
});

it('is silent about where the person expects numbers to go', async () => {
  const known = knownThings([], { domains: ['example.net'] });
  expect(await findingsIn('D14', [routed(sip('gw.example.net'))], { known })).toEqual([]);
});

it('can be excepted by its domain, where it has one', async () => {
  const events = [routed(sip('gw.example.net')), routed({ 'voice-type': 'tel', 'voice-value': '447700900999' })];
  expect((await findingsIn('D14', events)).map(({ facts }) => facts['domain'])).toEqual(['example.net', undefined]);
});
