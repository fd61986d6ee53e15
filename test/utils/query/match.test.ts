import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type StoredEvent, listTime } from '../../../utils/audit/event.ts';
import { isAsked, namesIn } from '../../../utils/query/fields.ts';
import { matcherOf, matches } from '../../../utils/query/match.ts';
import { parseQuery } from '../../../utils/query/parse.ts';
import { FIELDS, type Query, type Term } from '../../../utils/query/query.ts';
import { rangeOf } from '../../../utils/query/range.ts';
import { NOW, buildEvent } from '../../helpers/build-event.ts';
import { anyQuery, anyTerm, anyText } from '../../helpers/query.ts';

const ACCOUNTS = [
  { id: 'production', label: 'Production EU' },
  { id: 'staging', label: 'Staging' },
];
const around = { now: NOW, accounts: ACCOUNTS };
const finds = (event: StoredEvent, text: string) => matches(event, parseQuery(text).query, around);

const event = buildEvent({
  id: '0b6c1f9e-8d0b',
  type: 'ACCOUNT_SECRET_CREATE',
  context: { new: { name: 'Booking line', msisdn: '447700900101' } },
});
const byKey = buildEvent({ userEmail: null, userId: null, source: 'DEVAPI', ip: '2001:DB8::1', country: null });
const empty = buildEvent({
  type: '',
  userEmail: null,
  userId: null,
  apiKey: null,
  source: null,
  ip: null,
  country: null,
});

describe('an event', () => {
  it.each([
    '',
    'booking',
    '"Booking line" ALICE',
    '-carol',
    'type:account_secret_create',
    'type:APP_CREATE,ACCOUNT_*',
    '-type:USER_*',
    'family:secrets severity:high,critical',
    'user:Alice@example.org user:1000001 user:*@example.org',
    'source:CD source:dashboard',
    'ip:192.0.2.10 ip:192.0.2.0/24 ip:192.0.* ip:::ffff:192.0.2.10',
    'ip:10.0.0.0/8,192.0.2.8/30',
    'country:gb country:"united kingdom"',
    'account:"production eu" account:production account:a1b2c3d4 account:Prod*',
    'id:0B6C1F9E-8D0B id:0b6c*',
    'context.msisdn:447700900101 context.new.name:"booking line" context:book*',
    'after:2026-03-04T14:26:03 before:2026-03-04T14:26:04',
    'after:-7m -before:-7m',
  ])('is found by %s', (text) => {
    expect([finds(event, text), parseQuery(text).problems]).toEqual([true, []]);
  });

  it.each([
    'carol',
    'booking carol',
    '-booking',
    'type:ACCOUNT_SECRET',
    'type:APP_CREATE,APP_UPDATE',
    '-severity:high',
    'user:alice',
    'user:"API key a1b2c3d4"',
    'user:"*@example.org"',
    'ip:192.0.2.1 ip:192.0.2.0/32',
    '-ip:192.0.0.0/16',
    'ip:192.0.2.0/33',
    'country:F*',
    'country:""',
    'account:Staging',
    'context.name:Booking',
    '-context.msisdn:*',
    'after:2026-03-04T14:26:04',
    'before:2026-03-04T14:26:03',
    'after:-6m',
  ])('is not found by %s', (text) => {
    expect(finds(event, text)).toBe(false);
  });
});

describe('an event without a user', () => {
  it.each([
    'user:"API key a1b2c3d4"',
    'user:API*',
    'source:api',
    'ip:2001:db8:0:0::1',
    'ip:2001:db8::/32',
    'country:""',
  ])('is found by %s', (text) => {
    expect(finds(byKey, text)).toBe(true);
  });
});

describe('an event that says next to nothing', () => {
  it.each(['user', 'source', 'ip', 'country', 'type'])('is found by an empty %s, and by no wildcard', (field) => {
    expect([finds(empty, `${field}:""`), finds(empty, `-${field}:*`), finds(empty, `${field}:*`)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('stands where it was seen', () => {
    const undated = buildEvent({ time: null, seenAt: NOW - 60_000 });
    expect([finds(undated, 'after:-1m'), finds(undated, 'before:-1m')]).toEqual([true, false]);
  });
});

const anyEvent = fc
  .record({
    type: fc.oneof(anyText, fc.constantFrom('APP_CREATE', 'USER_LOGIN')),
    userEmail: fc.option(anyText),
    ip: fc.option(fc.oneof(fc.ipV4(), fc.ipV6(), anyText)),
    time: fc.option(fc.integer({ min: NOW - 1e12, max: NOW + 1e12 })),
    context: anyText,
  })
  .map(buildEvent);

it('finds what every term finds by itself, and leaves out exactly what a term without its minus finds', () => {
  const opposite = (term: Term): Query =>
    'not' in term ? [{ ...term, not: !term.not }] : [{ ...term, kind: term.kind === 'after' ? 'before' : 'after' }];
  fc.assert(
    fc.property(anyEvent, anyQuery, anyTerm, (any, query, term) => {
      expect(matches(any, query, around)).toBe(query.every((one) => matches(any, [one], around)));
      expect(matches(any, opposite(term), around)).toBe(!matches(any, [term], around));
    }),
  );
});

it('finds by time what stands in the range', () => {
  fc.assert(
    fc.property(anyEvent, anyQuery, (any, query) => {
      const moments = query.filter((term) => 'at' in term);
      const { from, to } = rangeOf(moments, NOW);
      const isIn = listTime(any) >= (from ?? -Infinity) && listTime(any) < (to ?? Infinity);
      expect(matcherOf(moments, around)(any)).toBe(isIn);
    }),
  );
});

it('finds every event by each of its own names', () => {
  fc.assert(
    fc.property(anyEvent, fc.constantFrom(...FIELDS), (any, field) => {
      const names = namesIn(field, any, ACCOUNTS);
      expect(names.every((text) => isAsked(field, [{ text, wild: false }])([text]))).toBe(true);
    }),
  );
});
