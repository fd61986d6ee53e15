/** One account's reading in a worker: what is new, then its history; every step stored, and told to whoever looks. */
import { progressStore, revisionStore, typesStore } from '../browser/storage.ts';
import { type ProblemKind, factsOf } from '../errors.ts';
import { coveredSince } from '../watch/spans.ts';
import { type SyncContext, type SyncPorts, fillAccount, pollAccount } from '../sync/sync-account.ts';
import { DAY, SECOND } from '../time.ts';
import type { AuditApi } from '../vonage/client.ts';
import type { Account } from '../watch/account.ts';
import type { GoodCheck } from '../watch/health.ts';
import type { Progress } from '../watch/watched-account.ts';
import type { MonitorPorts } from './ports.ts';

/** How long the API's own list of types is taken as it was. */
const TYPES_LAST = DAY;
/** The API was there and did not list its types: the same again in five minutes is of no use. */
const ANSWERED: ReadonlySet<ProblemKind> = new Set(['bad-answer', 'bad-request', 'not-found']);
/** Often enough to be looked at, and for the browser to see that the worker is alive. */
const TOLD_EVERY = SECOND / 2;

export interface AccountReader {
  /** Reads what is new. @throws Problem; what came before it is stored. */
  readonly poll: (context: SyncContext) => Promise<GoodCheck>;
  /** Reads history until there is no more, or until a moment. @throws Problem */
  readonly readHistory: (context: SyncContext, until: number) => Promise<GoodCheck>;
}

/** @param signal once it is aborted nothing more is stored. */
export function createReader(
  { archive, now }: MonitorPorts,
  api: AuditApi,
  { id }: Account,
  signal: AbortSignal,
): AccountReader {
  let told = 0;
  let progress: Progress = { doing: 'poll', since: now(), read: 0, stored: 0, expected: null, reached: null };

  async function tell(change: Partial<Progress>): Promise<void> {
    progress = { ...progress, ...change };
    if (now() - told < TOLD_EVERY && now() >= told) return;
    told = now();
    await progressStore.update((all) => ({ ...all, [id]: progress }));
  }

  const ports: SyncPorts = {
    now,
    state: () => archive.syncState(id),
    async page(query, heard) {
      const page = await api.page(query, heard);
      await tell({ read: progress.read + page.events.length });
      return page;
    },
    async commit(rows, state) {
      signal.throwIfAborted();
      const { added, revised } = await archive.commit(id, { rows, seenAt: now(), state });
      const reached = state?.holes.find(({ how }) => how === 'history' || how === 'reset')?.to ?? null;
      await tell({ stored: progress.stored + added, expected: state?.expected ?? null, reached });
      if (added + revised > 0) await revisionStore.update((revision) => revision + 1);
      return added;
    },
  };

  async function found(serverTime: number | null): Promise<GoodCheck> {
    const state = await archive.syncState(id);
    return {
      serverTime,
      unfinished: (state?.holes.length ?? 0) > 0,
      completeSince: state && coveredSince(state.spans),
    };
  }

  return {
    async poll(context) {
      const { serverTime } = await pollAccount(ports, context);
      await refreshTypes(api, id, now());
      return found(serverTime);
    },
    async readHistory(context, until) {
      const { count } = await archive.extent(id);
      await tell({ doing: 'history', since: now(), read: 0, stored: count });
      await fillAccount(ports, context, () => !signal.aborted && now() < until);
      return found(null);
    },
  };
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
