import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json, StoredEvent } from '../../../utils/audit/event.ts';
import { whatChanged } from '../../../utils/audit/what-changed.ts';
import { MINUTE } from '../../../utils/time.ts';
import { NOW, buildEvent } from '../../helpers/build-event.ts';

const event = (type: string, context: Json | undefined, minutesAgo = 0): StoredEvent =>
  buildEvent({ type, context, time: NOW - minutesAgo * MINUTE });
const number = (fields: object, minutesAgo = 0, type = 'NUMBER_UPDATED') =>
  event(type, { country: 'GB', msisdn: '447700900101', ...fields }, minutesAgo);
const change = (path: string, before: Json | undefined, after: Json | undefined) => ({
  path: path.split('.'),
  before,
  after,
});

describe('what an event changed', () => {
  it.each<[string, Json, ReturnType<typeof change>[]]>([
    [
      'APP_UPDATE',
      { appId: 'a', old: { name: 'x', url: { method: 'GET' } }, new: { name: 'x', url: { method: 'POST' } } },
      [change('url.method', 'GET', 'POST')],
    ],
    [
      'USER_STATUS',
      { email: 'c@example.org', oldStatus: 'ACTIVE', newStatus: 'DISABLED' },
      [change('status', 'ACTIVE', 'DISABLED')],
    ],
    ['USER_UPDATE', { userId: 3, changed: { phone: { old: '1', new: '2' } } }, [change('phone', '1', '2')]],
    [
      'USER_API_KEYS_UPDATE',
      { email: 'b@example.org', added: ['5ab0ac01'], removed: ['5ab0ac02'] },
      [change('removed.1', '5ab0ac02', undefined), change('added.1', undefined, '5ab0ac01')],
    ],
    ['APP_CREATE', { created: { appId: 'a', accountId: 'k', name: 'x' } }, [change('name', undefined, 'x')]],
    ['APP_DELETE', { deleted: { appId: 'a', name: 'x' } }, [change('name', 'x', undefined)]],
    ['USER_CREATE', { email: 'c@example.org', role: 'SECONDARY' }, [change('role', undefined, 'SECONDARY')]],
    ['NUMBER_UNLINKED', { msisdn: '1', country: 'GB', applicationId: 'a' }, [change('applicationId', 'a', undefined)]],
    ['SOMETHING_NEW', { old: { a: 1 }, new: { a: 2 } }, [change('a', 1, 2)]],
  ])('is exact where %s tells both sides: %j', (type, context, changes) => {
    expect(whatChanged(event(type, context), [])).toEqual({ certainty: 'exact', changes, from: null, untold: [] });
  });

  it('is inferred from the newest earlier events that tell of the same fields', () => {
    const linked = number({ 'voice-type': 'app', 'voice-value': '6f0c' }, 60);
    const web = number({ http: 'https://example.org/a' }, 30);
    const oldest = number({ 'voice-type': 'tel', 'voice-value': '4420' }, 90);
    const changed = whatChanged(number({ 'voice-type': 'sip', 'voice-value': 'sip:gw' }), [web, linked, oldest]);
    expect(changed).toEqual({
      certainty: 'inferred',
      changes: [change('voice-type', 'app', 'sip'), change('voice-value', '6f0c', 'sip:gw')],
      from: linked,
      untold: [],
    });
  });

  it('says which fields nobody told of before', () => {
    const changed = whatChanged(number({ 'voice-type': 'sip', http: 'https://example.org/b' }), [
      number({ 'voice-type': 'sip' }, 30),
    ]);
    expect(changed).toMatchObject({
      certainty: 'inferred',
      changes: [change('http', undefined, 'https://example.org/b')],
      untold: ['http'],
    });
  });

  it('knows that a field was not there after all of a thing was told', () => {
    const created = event('APP_CREATE', { created: { appId: 'a', name: 'x' } }, 9);
    const changed = whatChanged(event('APP_UPDATE', { appId: 'a', updated: { name: 'y', url: 'u' } }), [created]);
    expect(changed).toMatchObject({
      certainty: 'inferred',
      changes: [change('name', 'x', 'y'), change('url', undefined, 'u')],
      untold: [],
    });
  });

  it('knows that a link was taken away', () => {
    const unlinked = number({ applicationId: 'a' }, 9, 'NUMBER_UNLINKED');
    const changed = whatChanged(number({ applicationId: 'b' }, 0, 'NUMBER_LINKED'), [unlinked]);
    expect(changed).toMatchObject({
      certainty: 'inferred',
      changes: [change('applicationId', undefined, 'b')],
      untold: [],
    });
  });

  it('is unknown where no earlier event tells of it', () => {
    expect(whatChanged(number({ 'voice-type': 'sip' }), [])).toEqual({
      certainty: 'unknown',
      changes: [change('voice-type', undefined, 'sip')],
      from: null,
      untold: ['voice-type'],
    });
  });

  it.each<[string, Json | undefined]>([
    ['ACCOUNT_SECRET_CREATE', { accountId: 'a1b2c3d4', secretId: 'ad6d' }],
    ['USER_PRODUCT_SEARCH', { product: 'SMS', query: '447700900101' }],
    ['USER_LOGIN', { userAgent: 'Mozilla' }],
    ['USER_LOGOUT', undefined],
    ['APP_UPDATE', { appId: 'a', old: { name: 'x' }, new: { name: 'x' } }],
    ['NUMBER_ASSIGN', { msisdn: '1', country: 'GB' }],
  ])('is nothing that could be shown for %s with %j', (type, context) => {
    expect(whatChanged(event(type, context), [])).toMatchObject({ certainty: 'none', changes: [] });
  });

  it('has no changes where the same was written again', () => {
    const again = whatChanged(number({ http: 'https://example.org/a' }), [
      number({ http: 'https://example.org/a' }, 5),
    ]);
    expect(again).toMatchObject({ certainty: 'inferred', changes: [] });
  });

  it('can be asked of any contexts', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1, maxLength: 5 }), (contexts) => {
        const [last, ...earlier] = contexts.map((context) => number(context as object));
        const { changes, certainty } = whatChanged(last ?? number({}), earlier);
        return certainty !== 'none' || changes.length === 0;
      }),
    );
  });
});
