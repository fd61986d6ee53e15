/** Finding values by what they look like. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../utils/audit/event.ts';
import { prefixOf } from '../../utils/rules/shapes/address.ts';
import { findRange, findUser, numbersIn, toldBefore, toldNow, widthOf } from '../../utils/rules/shapes/find.ts';
import { shapeOf } from '../../utils/rules/shapes/shape.ts';
import { statusIn } from '../../utils/rules/shapes/status.ts';
import { registrable, targetsIn } from '../../utils/rules/shapes/target.ts';

it.each([
  ['192.0.2.77', '192.0.2.0/24'],
  ['::ffff:192.0.2.77', '192.0.2.0/24'],
  ['2001:db8:1:2::3', '2001:db8:1::/48'],
  ['2001:0DB8:0001::', '2001:db8:1::/48'],
  ['nonsense', 'nonsense'],
])('puts %s in the network %s', (ip, network) => {
  expect(prefixOf(ip)).toBe(network);
});

it.each([
  ['example.org', 'example.org'],
  ['a.b.example.org', 'example.org'],
  ['shop.example.co.uk', 'example.co.uk'],
  ['example.co', 'example.co'],
  ['localhost', 'localhost'],
])('takes %s for a part of %s', (host, domain) => {
  expect(registrable(host)).toBe(domain);
});

describe('targets', () => {
  it('are hosts of web and SIP addresses, and numbers that calls go to', () => {
    const context = {
      a: 'https://user:pw@Hooks.Example.org:8443/x?y=https://other.example',
      b: { c: ['sip:desk@pbx.example.net;transport=tls'] },
      'voice-value': '+447700900999',
      msisdn: '447700900101',
      name: 'see http for more',
    };
    expect(targetsIn(context)).toEqual([
      { name: 'example.org', kind: 'web', risk: null },
      { name: 'example.net', kind: 'sip', risk: null },
      { name: '447700900999', kind: 'tel', risk: null },
    ]);
  });

  it('are those of now', () => {
    const context = { old: { url: 'https://gone.example' }, new: { url: 'https://now.example' } };
    expect(targetsIn(context).map(({ name }) => name)).toEqual(['now.example']);
  });

  it('are addresses as they stand', () => {
    expect(targetsIn({ url: 'https://[2001:db8::1]:8080/' })).toMatchObject([{ name: '2001:db8::1', risk: 'address' }]);
  });
});

describe('a range', () => {
  it('is found wherever it stands', () => {
    expect(findRange({ accountId: 'a1b2c3d4', deep: { list: ['x', '203.0.113.0/24'] } })).toBe('203.0.113.0/24');
    expect(findRange({ version: '1.2.3' })).toBeNull();
  });

  it.each([
    ['203.0.113.7', 32, false],
    ['203.0.113.0/24', 24, false],
    ['203.0.0.0/16', 16, true],
    ['2001:db8::/48', 48, false],
    ['::/0', 0, true],
  ])('%s fixes %i bits', (range, length, isWide) => {
    expect(widthOf(range)).toEqual({ length, isWide });
  });
});

it('finds a person by address, else by number', () => {
  expect(findUser({ userId: 7, mail: { to: 'bob@example.org' } })).toBe('bob@example.org');
  expect(findUser({ userId: 7, sip: 'sip:bob@example.org' })).toBe('7');
  expect(findUser({ name: 'bob' })).toBeNull();
});

it('tells how amounts were and are', () => {
  const context = { old: { amount: 50 }, new: { amount: '100.5', name: 'x' }, currency: 'EUR' };
  expect(numbersIn(toldBefore(context))).toEqual(new Map([['amount', 50]]));
  expect(numbersIn(toldNow(context))).toEqual(new Map([['amount', 100.5]]));
});

it('finds a status that it knows', () => {
  expect(statusIn({ oldStatus: 'ACTIVE', newStatus: 'DISABLED' })).toBe('disabled');
  expect(statusIn({ new: { enabled: true } })).toBe('active');
  expect(statusIn({ status: 'PENDING', name: 'active' })).toBeNull();
});

it('takes two contexts for alike whatever their values', () => {
  expect(shapeOf({ a: 1, b: [{ c: 'x' }, { c: 'y', d: [1, 2] }] })).toBe('a,b.c,b.d');
  expect(shapeOf({ a: { b: { c: { d: { e: { f: { g: 1 } } } } } } })).toBe('a.b.c.d.e.f');
});

const readAll = (context: Json) => [
  targetsIn(context),
  findRange(context),
  findUser(context),
  statusIn(context),
  shapeOf(context),
  numbersIn(toldNow(context)),
];

it('reads what is nested deeply without a fault', () => {
  const lists = Array.from({ length: 20_000 }).reduce<Json>((inner) => [inner], 1);
  const objects = Array.from({ length: 20_000 }).reduce<Json>((inner) => ({ a: inner }), 1);
  expect(() => [readAll(lists), readAll(objects)]).not.toThrow();
});

it('reads any context without a fault', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(() => readAll(value)).not.toThrow();
    }),
  );
});
