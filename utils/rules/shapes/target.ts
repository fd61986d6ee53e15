/** Where a context sends things: hosts of URLs and SIP addresses, and telephone numbers. */
import type { Json } from '../../audit/event.ts';
import { parseIp } from '../../query/ip.ts';
import { toldNow } from './find.ts';

export interface Target {
  /** A registrable domain, an address, or a telephone number. */
  readonly name: string;
  readonly kind: 'web' | 'sip' | 'tel';
  /** Why nobody should send anything there: unencrypted, a bare address, a tunnel, a name in disguise. */
  readonly risk: 'http' | 'address' | 'tunnel' | 'punycode' | null;
}

const ADDRESS = /^(https?|wss?|sips?):(?:\/\/)?(?:[^@/?#\s]*@)?(\[[\da-f:.]+\]|[^:/?#;>\s[\]]+)/i;
/** Services that lead to somebody's own computer (their own sites, 2026-11). */
const TUNNELS =
  /(?:^|\.)(?:ngrok(?:-free)?\.(?:io|app|dev)|trycloudflare\.com|loca\.lt|serveo\.net|localhost\.run|pinggy\.\w+|webhook\.site|requestbin\.\w+|pipedream\.net)$/;

/** The targets that a context tells as they are now. */
export function targetsIn(context: Json | undefined): Target[] {
  return toldNow(context).flatMap(({ path, value }) => {
    const [, scheme = '', host = ''] = ADDRESS.exec(value.trim()) ?? [];
    if (host) return [toTarget(scheme.toLowerCase(), host.toLowerCase().replace(/^\[|\]$/g, ''))];
    const isPhone = /^\+?\d{7,15}$/.test(value) && /(?:voice|callback).*value|forward/i.test(path.at(-1) ?? '');
    return isPhone ? [{ name: value.replace('+', ''), kind: 'tel' as const, risk: null }] : [];
  });
}

function toTarget(scheme: string, host: string): Target {
  const kind = scheme.startsWith('sip') ? 'sip' : 'web';
  const isAddress = /^[\d.]+$|:/.test(host) && parseIp(host) !== null;
  return { name: isAddress ? host : registrable(host), kind, risk: isAddress ? 'address' : riskOf(scheme, host) };
}

function riskOf(scheme: string, host: string): Target['risk'] {
  if (TUNNELS.test(host)) return 'tunnel';
  if (/(?:^|\.)xn--/.test(host)) return 'punycode';
  return scheme === 'http' || scheme === 'ws' ? 'http' : null;
}

/**
 * The part of a host name that somebody registered. Without the list of public suffixes: the last two labels, three where the
 * last two look like `co.uk`.
 */
export function registrable(host: string): string {
  const labels = host.replace(/\.$/, '').split('.');
  const isDouble = /^(?:com?|org|net|gov|edu|ac|or|ne)$/.test(labels.at(-2) ?? '') && labels.at(-1)?.length === 2;
  return labels.slice(isDouble ? -3 : -2).join('.');
}
