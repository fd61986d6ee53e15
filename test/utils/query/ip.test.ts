import { isIP } from 'node:net';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isInRange, parseIp, parseRange } from '../../../utils/query/ip.ts';

const ipv4 = fc.ipV4();
const ipv6 = fc.ipV6();
/** What nearly is an address, or is one. */
const nearly = fc
  .array(fc.constantFrom('0', '1', '255', '256', '01', 'ffff', 'g', '.', ':', '::', '1.2.3.4', '/', ' ', '%'), {
    maxLength: 16,
  })
  .map((parts) => parts.join(''));

it('knows an address when Node knows one', () => {
  fc.assert(
    fc.property(fc.oneof(ipv4, ipv6, nearly), (text) => {
      expect(parseIp(text) !== null).toBe(isIP(text) > 0 && !text.includes('%'));
    }),
    { numRuns: 2000 },
  );
});

it.each([
  '1:2:3:4::5:6:7:8',
  '1.2.3.4::',
  '1::2::3',
  '1:2:3:4:5:6:7',
  ':1:2:3:4:5:6:7',
  'fe80::1%eth0',
  '01.2.3.4',
  '',
])('takes %j for no address', (text) => {
  expect(parseIp(text)).toBeNull();
});

it.each([
  ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['::ffff:c000:201', '192.0.2.1'],
  ['::', '0:0:0:0:0:0:0:0'],
  ['64:ff9b::192.0.2.33', '64:ff9b::c000:221'],
])('takes %s and %s for the same', (one, other) => {
  expect(parseIp(one)).toBe(parseIp(other));
});

it('reads every group where it stands', () => {
  const groups = fc.array(fc.nat(0xffff), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(groups, (numbers) => {
      const hex = numbers.map((number) => number.toString(16).padStart(4, '0')).join('');
      expect(parseIp(numbers.map((number) => number.toString(16)).join(':'))).toBe(BigInt(`0x${hex}`));
    }),
  );
});

it.each([
  ['192.0.2.0/24', '192.0.2.255', true],
  ['192.0.2.0/24', '192.0.3.0', false],
  ['192.0.2.77/24', '192.0.2.1', true],
  ['192.0.2.1/32', '192.0.2.1', true],
  ['192.0.2.1/32', '192.0.2.0', false],
  ['0.0.0.0/0', '203.0.113.9', true],
  ['0.0.0.0/0', '2001:db8::1', false],
  ['2001:db8::/32', '2001:db8:ffff::1', true],
  ['2001:db8::/32', '2001:db9::', false],
  ['2001:db8::/33', '2001:db8:8000::', false],
  ['::ffff:192.0.2.0/120', '192.0.2.7', true],
])('%s holds %s: %j', (range, ip, holds) => {
  expect(isInRange(parseIp(ip) ?? -1n, parseRange(range) ?? { bits: -1n, length: 128 })).toBe(holds);
});

it.each([
  '',
  '/',
  '192.0.2.0',
  '192.0.2.0/',
  '192.0.2.0/33',
  '192.0.2.0/-1',
  '192.0.2.0/08',
  '::/129',
  'x/8',
  '1.2.3/8',
  '1.2.3.4/8/8',
])('takes %j for no range', (text) => {
  expect(parseRange(text)).toBeNull();
});

it('holds an address exactly as long as its bits agree', () => {
  fc.assert(
    fc.property(fc.oneof(ipv4, ipv6), fc.oneof(ipv4, ipv6), fc.nat(128), (one, other, length) => {
      fc.pre(length <= (one.includes(':') ? 128 : 32));
      const range = parseRange(`${one}/${length}`);
      const bits = (ip: string) => (parseIp(ip) ?? 0n).toString(2).padStart(128, '0');
      const fixed = length + (one.includes(':') ? 0 : 96);
      expect(range && isInRange(parseIp(other) ?? 0n, range)).toBe(
        bits(one).slice(0, fixed) === bits(other).slice(0, fixed),
      );
      expect(range && isInRange(parseIp(one) ?? 0n, range)).toBe(true);
    }),
  );
});
