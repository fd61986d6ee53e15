import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../utils/audit/event.ts';
import { KNOWN_TYPES } from '../../../utils/audit/catalogue.ts';
import { isSameResource, queryFor, resourcesOf } from '../../../utils/audit/resource.ts';
import { toldState } from '../../../utils/audit/told-state.ts';

const about = (type: string, context: Json | undefined) =>
  resourcesOf({ type, context }).map(({ kind, id }) => [kind, id].join(' '));

describe('what an event is about', () => {
  it.each<[string, Json | undefined, string[]]>([
    [
      'NUMBER_UPDATED',
      { msisdn: '447700900101', 'voice-type': 'sip', 'voice-value': 'sip:x' },
      ['number 447700900101'],
    ],
    [
      'NUMBER_UPDATED',
      { msisdn: '447700900101', 'voice-type': 'app', 'voice-value': '6f0c' },
      ['number 447700900101', 'application 6f0c'],
    ],
    ['NUMBER_LINKED', { msisdn: '4477', applicationId: '6f0c' }, ['number 4477', 'application 6f0c']],
    ['APP_CREATE', { created: { appId: '6f0c', name: 'Booking line' } }, ['application 6f0c']],
    ['APP_DELETE', { deleted: { appId: '6f0c' } }, ['application 6f0c']],
    ['ACCOUNT_SECRET_CREATE', { accountId: 'a1b2c3d4', secretId: 'ad6d' }, ['secret ad6d']],
    ['IP_WHITELIST_DELETE', { ip: '192.0.2.10' }, ['allowed-ip 192.0.2.10']],
    ['USER_STATUS', { userId: 1000003, email: 'carol@example.org' }, ['user carol@example.org']],
    ['USER_UPDATE', { userId: 1000003 }, ['user 1000003']],
    ['ACCOUNT_UPDATE_SETTINGS_API', { accountId: 'a1b2c3d4' }, ['settings ']],
    ['AUTORELOAD_DISABLE', undefined, ['auto-reload ']],
    ['USER_BILLING_UPDATE', { country: 'GB' }, ['billing ']],
    ['USER_LOGIN', { userAgent: 'Mozilla', ip: '192.0.2.10' }, []],
    ['USER_PRODUCT_SEARCH', { query: '447700900101' }, []],
    ['NUMBER_PORTED', { msisdn: '4477' }, ['number 4477']],
    ['SOMETHING_NEW', { appId: '6f0c', email: 'who@example.org' }, ['application 6f0c']],
    ['', 'text', []],
    ['__proto__', { __proto__: { msisdn: 'x' } }, []],
  ])('%s with %j is %j', (type, context, found) => {
    expect(about(type, context)).toEqual(found);
  });

  it('can be told of any event, whatever its context is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...KNOWN_TYPES), fc.string()), fc.jsonValue(), (type, context) => {
        const event = { type, context };
        for (const resource of resourcesOf(event)) expect(queryFor(resource)).toHaveLength(1);
        expect(toldState(event).after).toBeTypeOf('object');
      }),
    );
  });

  it('is the same in any case of letters, and only within its kind', () => {
    const user = { kind: 'user', id: 'Carol@example.org' } as const;
    expect(isSameResource(user, { kind: 'user', id: 'carol@EXAMPLE.org' })).toBe(true);
    expect(isSameResource(user, { kind: 'secret', id: 'Carol@example.org' })).toBe(false);
  });
});

describe('the search for all that happened to it', () => {
  it.each([
    ['number', '4477', { kind: 'context', path: ['msisdn'] }],
    ['secret', 'ad6d', { kind: 'context', path: ['secretId'] }],
    ['user', 'carol@example.org', { kind: 'context', path: ['email'] }],
    ['user', '1000003', { kind: 'context', path: ['userId'] }],
    ['application', '6f0c', { kind: 'context', path: [] }],
  ] as const)('of a %s %s asks where events name it', (kind, id, term) => {
    expect(queryFor({ kind, id })).toEqual([expect.objectContaining(term)]);
  });

  it('of what an account has one of asks for its types', () => {
    const [term] = queryFor({ kind: 'auto-reload', id: '' });
    expect(term).toMatchObject({
      field: 'type',
      values: expect.arrayContaining([{ text: 'AUTORELOAD_ENABLE', wild: false }]),
    });
  });
});
