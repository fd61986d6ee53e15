/** Links between pages, made as Spring Data does: from the request's own address, with the service's idea of its scheme. */
import type { Page } from '../query/page.ts';
import type { Settings } from '../settings.ts';
import type { Exchange } from './exchange.ts';

interface Link {
  readonly href: string;
  readonly templated?: true;
}

/** Kept out of links: pages are given, and credentials are nobody's business. */
const PAGING = new Set(['page', 'size']);
const CREDENTIALS = new Set(['api_key', 'api_secret']);

/** The links of a page, by their relation; null for none at all. */
export function halLinks(
  exchange: Exchange,
  { index, size }: Page,
  totalPages: number,
  settings: Settings,
): Record<string, Link> | null {
  const { linkRels, pageBase } = settings;
  if (linkRels === 'none') return null;
  const base = originOf(exchange, settings) + exchange.path;
  const filters = withoutParams(exchange.query, PAGING);
  const to = (target: number): Link => ({
    href: `${base}?${[...filters, `page=${target + pageBase}`, `size=${size}`].join('&')}`,
  });
  const query = withoutParams(exchange.query, CREDENTIALS).join('&');
  const own = query ? `${base}?${query}` : base;
  const self: Link =
    linkRels === 'templated' ? { href: `${own}{${query ? '&' : '?'}page,size}`, templated: true } : { href: own };
  const isSpring = linkRels !== 'documented';
  return {
    ...(isSpring && totalPages > 1 ? { first: to(0) } : {}),
    ...(isSpring && index > 0 ? { prev: to(index - 1) } : {}),
    self,
    ...(index + 1 < totalPages ? { next: to(index + 1) } : {}),
    ...(totalPages > 1 ? { last: to(totalPages - 1) } : {}),
  };
}

function originOf({ isSecure, headers }: Exchange, { linkOrigin, host }: Settings): string {
  if (linkOrigin !== 'own') return `${linkOrigin}://${host}`;
  return `${isSecure ? 'https' : 'http'}://${headers.host ?? host}`;
}

/** The parts of a query but for some, as they were written. */
function withoutParams(query: string, names: ReadonlySet<string>): string[] {
  return query.split('&').filter((part) => {
    const [name = ''] = part.split('=');
    return part !== '' && !names.has(name) && !CREDENTIALS.has(name);
  });
}
