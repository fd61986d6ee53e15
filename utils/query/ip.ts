/** Addresses as numbers, so that every way to write one is the same, and ranges of them (CIDR, RFC 4632 and 4291). */

/** The first `length` of the 128 bits are fixed. */
export interface IpRange {
  readonly bits: bigint;
  readonly length: number;
}

const WIDTH = 128;
const GROUPS = 8;
/** An IPv4 address is the IPv6 address that it is mapped to: `::ffff:192.0.2.1` (RFC 4291, 2.5.5.2). */
const MAPPED = 0xffffn << 32n;
const IPV4_START = 96;

/** 128 bits; null for anything that is no address. Zones, ports and leading zeros of IPv4 are none. */
export function parseIp(text: string): bigint | null {
  const ipv4 = parseIpv4(text);
  return ipv4 === null ? parseIpv6(text) : MAPPED | ipv4;
}

function parseIpv4(text: string): bigint | null {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256))
    return null;
  return toBits(parts.map(BigInt), 8n);
}

function parseIpv6(text: string): bigint | null {
  const [before = '', after, more] = text.split('::');
  const head = parseGroups(before, after === undefined);
  const tail = after === undefined ? [] : parseGroups(after, true);
  if (!head || !tail || more !== undefined) return null;
  const left = GROUPS - head.length - tail.length;
  if (after === undefined ? left !== 0 : left < 1) return null;
  return (toBits(head, 16n) << BigInt(16 * (left + tail.length))) | toBits(tail, 16n);
}

/** Groups of 16 bits; the last two of an address may be written as IPv4. Null where one is none. */
function parseGroups(text: string, isEnd: boolean): bigint[] | null {
  if (text === '') return [];
  const parts = text.split(':');
  const ipv4 = isEnd ? parseIpv4(parts.at(-1) ?? '') : null;
  const hex = ipv4 === null ? parts : parts.slice(0, -1);
  if (!hex.every((part) => /^[0-9a-f]{1,4}$/i.test(part))) return null;
  return [...hex.map((part) => BigInt(`0x${part}`)), ...(ipv4 === null ? [] : [ipv4 >> 16n, ipv4 & 0xffffn])];
}

function toBits(parts: readonly bigint[], width: bigint): bigint {
  return parts.reduce((bits, part) => (bits << width) | part, 0n);
}

/** Reads `192.0.2.0/24` or `2001:db8::/32`; bits beyond the length say nothing. Null for anything that is no range. */
export function parseRange(text: string): IpRange | null {
  const [, address = '', written = ''] = /^([^/]+)\/(0|[1-9]\d{0,2})$/.exec(text) ?? [];
  const bits = parseIp(address);
  const length = Number(written) + (address.includes(':') ? 0 : IPV4_START);
  return bits === null || length > WIDTH ? null : { bits, length };
}

export function isInRange(ip: bigint, { bits, length }: IpRange): boolean {
  return (ip ^ bits) >> BigInt(WIDTH - length) === 0n;
}
