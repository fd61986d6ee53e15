import fc from 'fast-check';
import { describe as group, expect, it } from 'vitest';
import { KNOWN_TYPES, type KnownType } from '../../../utils/audit/catalogue.ts';
import { actorOf, describe, userOf } from '../../../utils/audit/describe.ts';
import type { Json } from '../../../utils/audit/event.ts';
import { NO_NAMES, sentenceText } from '../../../utils/audit/sentence.ts';
import { buildEvent } from '../../helpers/build-event.ts';

const BOOKING = '6f0c1a52-3c1b-4e0e-9a55-0f6f2f1c0a01';
const names = {
  account: () => 'Production',
  apiKey: (key: string) => ({ '5ab0ac01': 'Staging', '5ab0ac02': 'Contact centre' })[key] ?? null,
  app: (id: string) => (id === BOOKING ? 'Booking line' : null),
  label: () => null,
};

function say(type: string, context?: Json): string {
  return sentenceText(describe(buildEvent({ type, context }), names));
}

const SAYINGS: [KnownType, Json | undefined, string][] = [
  ['USER_LOGIN', undefined, 'signed in to the dashboard'],
  ['USER_LOGOUT', undefined, 'signed out of the dashboard'],
  ['USER_CREATE', { email: 'dana@example.org' }, 'invited dana@example.org'],
  [
    'USER_UPDATE',
    { email: 'carol@example.org', changed: { phone: {} } },
    'updated the profile of carol@example.org: phone',
  ],
  [
    'USER_STATUS',
    { email: 'carol@example.org', oldStatus: 'ACTIVE', newStatus: 'DISABLED' },
    'disabled carol@example.org',
  ],
  ['USER_STATUS', { userId: 7, newStatus: 'ACTIVE' }, 'enabled user 7'],
  ['USER_STATUS', { email: 'c@example.org', newStatus: 'PENDING' }, 'changed the status of c@example.org to PENDING'],
  [
    'USER_API_KEYS_UPDATE',
    { email: 'bob@example.org', added: ['5ab0ac01'], removed: ['5ab0ac02'] },
    'gave bob@example.org access to Staging and removed Contact centre',
  ],
  [
    'USER_API_KEYS_UPDATE',
    { email: 'b@example.org', removed: ['x', 'y', 'z'] },
    'took access to x, y and z from b@example.org',
  ],
  ['USER_API_KEYS_UPDATE', {}, 'changed the account access of a user'],
  ['USER_PRODUCT_SEARCH', { product: 'SMS', query: '447700900101' }, 'searched SMS records for 447700900101'],
  ['USER_PRODUCT_SEARCH', undefined, 'searched records'],
  ['ACCOUNT_SECRET_CREATE', { secretId: 'x' }, 'created an API secret'],
  ['ACCOUNT_SECRET_DELETE', { secretId: 'x' }, 'deleted an API secret'],
  ['IP_WHITELIST_CREATE', { ip: '203.0.113.77' }, 'added 203.0.113.77 to the IP allow list'],
  ['IP_WHITELIST_DELETE', { ip: '192.0.2.10' }, 'removed 192.0.2.10 from the IP allow list'],
  ['NUMBER_ASSIGN', { msisdn: '447700900150' }, 'bought 447700900150'],
  [
    'NUMBER_UPDATED',
    { msisdn: '447700900101', 'voice-type': 'sip', 'voice-value': 'sip:gw@sip.example.net' },
    're-routed 447700900101 to sip:gw@sip.example.net',
  ],
  [
    'NUMBER_UPDATED',
    { msisdn: '447700900101', 'voice-type': 'app', 'voice-value': BOOKING },
    're-routed 447700900101 to Booking line',
  ],
  ['NUMBER_UPDATED', { msisdn: '447700900101', http: 'https://example.org' }, 'changed the settings of 447700900101'],
  ['NUMBER_LINKED', { msisdn: '447700900150', applicationId: BOOKING }, 'linked 447700900150 to Booking line'],
  ['NUMBER_UNLINKED', { msisdn: '447700900102', applicationId: 'gone' }, 'unlinked 447700900102 from gone'],
  ['NUMBER_RELEASE', { msisdn: '447700900150' }, 'released 447700900150'],
  ['NUMBER_USER_CANCELED', {}, 'cancelled a number'],
  ['APP_CREATE', { created: { appId: BOOKING, name: 'Booking line' } }, 'created the app Booking line'],
  [
    'APP_UPDATE',
    {
      appId: BOOKING,
      old: { answer_url: { url: 'https://a.example' } },
      new: { answer_url: { url: 'https://b.example' } },
    },
    'pointed the app Booking line to https://b.example',
  ],
  [
    'APP_UPDATE',
    { new: { name: 'Two', capabilities: { voice: { webhooks: { answer_url: { address: 'https://v2.example' } } } } } },
    'pointed the app Two to https://v2.example',
  ],
  ['APP_UPDATE', { appId: BOOKING }, 'changed the app Booking line'],
  ['APP_DELETE', { deleted: { name: 'Alerts' } }, 'deleted the app Alerts'],
  ['APP_DISABLE', { appId: 'b7e1' }, 'disabled the app b7e1'],
  ['APP_ENABLE', undefined, 'enabled an app'],
  [
    'ACCOUNT_UPDATE_SETTINGS',
    { old: { httpForwardMethod: 'GET' }, new: { httpForwardMethod: 'POST-JSON' } },
    'changed account settings: httpForwardMethod from GET to POST-JSON',
  ],
  ['ACCOUNT_UPDATE_SETTINGS', { new: { a: 1, b: 2 } }, 'changed account settings: a and b'],
  ['ACCOUNT_UPDATE_SETTINGS_API', {}, 'changed account settings through the API'],
  ['USER_BILLING_UPDATE', {}, 'changed the billing details'],
  [
    'AUTORELOAD_ENABLE',
    { amount: 50, threshold: 10, currency: 'EUR' },
    'switched on auto-reload: €50 when the balance is under €10',
  ],
  [
    'AUTORELOAD_UPDATE',
    { old: { amount: 50 }, new: { amount: 500 }, currency: 'EUR' },
    'raised auto-reload from €50 to €500',
  ],
  ['AUTORELOAD_UPDATE', { old: { amount: 50 }, new: { amount: 5 } }, 'lowered auto-reload from 50 to 5'],
  [
    'AUTORELOAD_UPDATE',
    { old: { amount: 50, threshold: 1 }, new: { amount: 50, threshold: 9 } },
    'changed auto-reload',
  ],
  ['AUTORELOAD_DISABLE', undefined, 'switched off auto-reload'],
];

group('the sentence of an event', () => {
  it.each(SAYINGS)('of %s with %j says "%s"', (type, context, saying) => {
    expect(say(type, context)).toBe(`alice@example.org ${saying}`);
  });

  it('lays a ban at the door of Vonage', () => {
    expect(say('ACCOUNT_UPDATE_SPAMMER')).toBe('Vonage banned messaging on Production');
  });

  it('has an example for every known type', () => {
    const shown = new Set<string>([...SAYINGS.map(([type]) => type), 'ACCOUNT_UPDATE_SPAMMER']);
    expect(KNOWN_TYPES.filter((type) => !shown.has(type))).toEqual([]);
  });

  it('of an unknown type names the type (fault 35)', () => {
    expect(say('USER_MFA_RESET')).toBe('alice@example.org did something this version does not know: User MFA reset');
  });

  it('of an entry that was no event says so', () => {
    const event = buildEvent({ flaw: 'shape', type: '' });
    expect(sentenceText(describe(event))).toBe('Vonage sent an entry that could not be read as an event');
  });

  it.each([
    [{}, 'alice@example.org'],
    [{ userEmail: null }, 'user 1000001'],
    [{ userEmail: null, userId: null }, 'API key a1b2c3d4'],
    [{ userEmail: null, userId: null, apiKey: null }, 'Someone'],
  ])('names the actor of %j as %s', (parts, actor) => {
    expect(describe(buildEvent(parts)).actor).toBe(actor);
  });

  it('never says "undefined" or "null" and never throws, whatever the context (fault 36)', () => {
    const word = fc.constantFrom(
      'new',
      'old',
      'name',
      'email',
      'appId',
      'msisdn',
      'amount',
      'changed',
      'voice-value',
      'x',
    );
    const context = fc.letrec<{ json: Json }>((tie) => ({
      json: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom<Json>(null, 7, '', ' ', true),
        fc.array(tie('json'), { maxLength: 3 }),
        fc.dictionary(word, tie('json'), { maxKeys: 4 }),
      ),
    })).json;
    fc.assert(
      fc.property(fc.constantFrom(...KNOWN_TYPES), context, (type, json) => {
        const text = sentenceText(describe(buildEvent({ type, context: json }), NO_NAMES));
        return !/undefined|null|\[object/.test(text) && !text.endsWith(' ');
      }),
    );
  });
});

it.each([
  [{}, 'alice@example.org', 'alice@example.org'],
  [{ userEmail: null }, '1000001', 'user 1000001'],
  [{ userEmail: null, userId: null }, 'API key a1b2c3d4', 'API key a1b2c3d4'],
  [{ userEmail: null, userId: null, apiKey: null }, '', 'Someone'],
])('names who did it in lists and in sentences: %j', (parts, user, actor) => {
  expect([userOf(buildEvent(parts)), actorOf(buildEvent(parts))]).toEqual([user, actor]);
});
