/** `GET /events`: a page of the account's events. */
import type { Account } from '../account.ts';
import { matching } from '../history/filtered.ts';
import { inRange, type Reader } from '../history/history.ts';
import { readList } from '../history/listed.ts';
import { concatenated, merged } from '../history/merged.ts';
import { inOrder } from '../query/order.ts';
import { readQuery } from '../query/query.ts';
import type { Search } from '../query/search.ts';
import { visibleEvents, type Visible } from '../query/visible.ts';
import type { Service } from '../service.ts';
import { eventJson } from './event-json.ts';
import type { Answer, Exchange } from './exchange.ts';
import { pageJson } from './page-json.ts';

export async function listEvents(exchange: Exchange, service: Service, account: Account): Promise<Answer> {
  const { settings } = service;
  const { wanted, search, page } = readQuery(exchange.params, settings);
  const byArrival = settings.order === 'insertion';
  const visible = scopeOf(account, service).map((owner) => visibleEvents(owner, service, wanted));
  const readers = await Promise.all(visible.map((events) => toReader(events, search, byArrival)));
  const all = readers.reduce(byArrival ? concatenated : merged, readList([]));
  const ordered = inOrder(all, settings.order, Math.floor(service.random() * 2 ** 32));
  const list =
    settings.drift === 'on'
      ? ordered
      : service.snapshots.read(snapshotKey(exchange, account), page.index === 0, ordered);
  const start = page.index * page.size;
  const length = Math.max(0, Math.min(page.size, list.count - start));
  const events = Array.from({ length }, (_, row) => eventJson(list.at(start + row), settings));
  return { status: 200, body: pageJson(events, list.count, page, exchange, settings), rows: length };
}

/** The accounts whose events an account sees. */
export function scopeOf(account: Account, { accounts, settings }: Service): Account[] {
  const all = settings.subaccountEvents ? [...accounts.values()] : [];
  return [account, ...all.filter(({ primary }) => primary === account.apiKey)];
}

async function toReader(
  { base, range, arrivals }: Visible,
  search: Search | null,
  byArrival: boolean,
): Promise<Reader> {
  const found = search ? arrivals.filter(({ entry }) => search.matches(entry)) : arrivals;
  const ordered = byArrival ? found.toSorted((a, b) => a.ordinal - b.ordinal) : found;
  const arrived = readList(ordered.map(({ entry }) => entry));
  const old = search ? await matching(base, range, search.key, search.matches) : inRange(base, range);
  return byArrival ? concatenated(old, arrived) : merged(old, arrived);
}

function snapshotKey({ params }: Exchange, { apiKey }: Account): string {
  const filters = new URLSearchParams(params);
  filters.delete('page');
  return `${apiKey} ${filters}`;
}
