/** The body of a list: HAL, with the events as text that is written already. */
import type { Page } from '../query/page.ts';
import type { Settings } from '../settings.ts';
import type { Exchange } from './exchange.ts';
import { halLinks } from './hal-links.ts';

const EMPTY = { omitted: null, 'empty-list': '{"events":[]}', 'empty-object': '{}', 'null-list': '{"events":null}' };

/**
 * @param events the JSON texts of the events on the page.
 * @param total events on all pages.
 */
export function pageJson(
  events: readonly string[],
  total: number,
  page: Page,
  exchange: Exchange,
  settings: Settings,
): string {
  const embedded = events.length > 0 ? `{"events":[${events.join(',')}]}` : EMPTY[settings.emptyEmbedded];
  const totalPages = Math.ceil(total / page.size);
  const links = halLinks(exchange, page, totalPages, settings);
  const object = pageObject(page, total, totalPages, settings);
  const parts = [
    embedded && `"_embedded":${embedded}`,
    links && `"_links":${JSON.stringify(links)}`,
    object && `"page":${JSON.stringify(object)}`,
  ];
  return `{${parts.filter(Boolean).join(',')}}`;
}

function pageObject({ index, size }: Page, total: number, totalPages: number, settings: Settings): object | null {
  const { pageObject: form, pageNumberBase } = settings;
  const counters = { size, totalElements: total, totalPages };
  const number = index + pageNumberBase;
  switch (form) {
    case 'number':
      return { ...counters, number };
    case 'page':
      return { ...counters, page: number };
    case 'strings':
      return Object.fromEntries(Object.entries({ ...counters, number }).map(([name, value]) => [name, String(value)]));
    case 'missing':
      return null;
  }
}
