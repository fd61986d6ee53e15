/** One complete reading of an account: its events into the archive, then the cursor, then its list of event types. */
import type { AuditEvent } from '../audit/event.ts';
import { progressStore, revisionStore, typesStore } from '../browser/storage.ts';
import { type ProblemKind, factsOf } from '../errors.ts';
import { isNews } from '../sync/news.ts';
import { SMALL_HISTORY, advance, firstDay } from '../sync/plan.ts';
import { type Pulled, pull } from '../sync/pull.ts';
import type { ReadProgress } from '../sync/read-pass.ts';
import { DAY } from '../time.ts';
import type { AuditApi } from '../vonage/client.ts';
import type { Account } from '../watch/account.ts';
import type { MonitorPorts } from './ports.ts';

/** How long the API's own list of types is taken as it was. */
const TYPES_LAST = DAY;
/** The API was there and did not list its types: the same again in five minutes is of no use. */
const ANSWERED: ReadonlySet<ProblemKind> = new Set(['bad-answer', 'bad-request', 'not-found']);

/**
 * @param goodAt the last complete reading on the server's clock; null before the first.
 * @param signal once it is aborted nothing more is stored.
 * @returns the server's clock at the end, or null.
 * @throws Problem; whatever pages came before it are stored, and the cursor has not moved.
 */
export async function readAccount(
  { archive, now }: MonitorPorts,
  api: AuditApi,
  account: Account,
  goodAt: number | null,
  signal: AbortSignal,
): Promise<number | null> {
  const state = await archive.syncState(account.id);
  const context = { addedAt: account.addedAt, goodAt, firstLook: state === null };
  let events = 0;

  const onPage = async (page: readonly AuditEvent[], { page: number, pages }: ReadProgress) => {
    const rows = page.map((event) => ({ event, unread: isNews(event, context) }));
    signal.throwIfAborted();
    const { added } = await archive.commit(account.id, { rows, seenAt: now(), state: null });
    events += page.length;
    const progress = { page: number, pages, events, first: state === null };
    await progressStore.update((all) => ({ ...all, [account.id]: progress }));
    if (added > 0) await revisionStore.update((revision) => revision + 1);
  };

  const ports = { page: api.page, onPage, now };
  const recent = await pull(ports, firstDay(state, now()));
  const pulled = state === null && recent.count < SMALL_HISTORY ? await pull(ports) : recent;
  signal.throwIfAborted();
  await saveState(archive, account.id, pulled, state, now());
  await refreshTypes(api, account.id, now());
  return pulled.serverTime;
}

async function saveState(
  archive: MonitorPorts['archive'],
  account: string,
  pulled: Pulled,
  before: Parameters<typeof advance>[0],
  seenAt: number,
): Promise<void> {
  const state = advance(before, pulled);
  if (state) await archive.commit(account, { rows: [], seenAt, state });
}

/** The events are read; that the types could not be is no failure. An API that answers nonsense is not asked at every check. */
async function refreshTypes(api: AuditApi, account: string, now: number): Promise<void> {
  const known = (await typesStore.get())[account];
  if (known && now - known.at < TYPES_LAST && now >= known.at) return;
  try {
    const { types } = await api.types();
    await typesStore.update((all) => ({ ...all, [account]: { at: now, types: [...types] } }));
  } catch (error) {
    if (!ANSWERED.has(factsOf(error).kind)) return;
    await typesStore.update((all) => ({ ...all, [account]: { at: now, types: known?.types ?? [] } }));
  }
}
