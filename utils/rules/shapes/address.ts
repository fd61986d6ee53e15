/** Addresses as rules compare them: by their network, since providers hand out another one of it every day. */
import { parseIp } from '../../query/ip.ts';
import { type RuleEvent, actorOf } from '../event.ts';

const IPV4 = /^(\d+\.\d+\.\d+)\.\d+$/;
/** Of 128 bits these come after a /48. */
const REST = 80n;
const MAPPED = 0xffffn;

/** `192.0.2.0/24`, `2001:db8:1::/48`; what is no address stands for itself. */
export function prefixOf(ip: string): string {
  const [, short] = IPV4.exec(ip) ?? [];
  if (short) return `${short}.0/24`;
  const bits = parseIp(ip);
  if (bits === null) return ip;
  if (bits >> 32n === MAPPED) return `${[24n, 16n, 8n].map((shift) => (bits >> shift) & 255n).join('.')}.0/24`;
  return `${[32n, 16n, 0n].map((shift) => (((bits >> REST) >> shift) & 0xffffn).toString(16)).join(':')}::/48`;
}

/** An actor at a network. */
export function placeOf(event: RuleEvent): string {
  return `${actorOf(event)} ${prefixOf(event.ip ?? '')}`;
}
