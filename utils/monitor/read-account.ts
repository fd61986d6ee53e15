/** One account's reading in a worker: what is new, then its history; every step stored, and told to whoever looks. */
import type { Addition } from '../archive/archive.ts';
import { progressStore, revisionStore, typesStore } from '../browser/storage.ts';
import { type ProblemKind, factsOf } from '../errors.ts';
import { coveredSince } from '../watch/spans.ts';
import { unreadOf } from '../sync/plan.ts';
import type { Hole, SyncState } from '../sync/state.ts';
import { type SyncContext, type SyncPorts, fillAccount, isHistory, pollAccount } from '../sync/sync-account.ts';
import { DAY, SECOND } from '../time.ts';
import type { AuditApi } from '../vonage/client.ts';
import type { Account } from '../watch/account.ts';
import type { GoodCheck } from '../watch/health.ts';
import type { Progress } from '../watch/watched-account.ts';
import type { MonitorPorts } from './ports.ts';
import type { Tally } from './tally.ts';

/** How long the API's own list of types is taken as it was. */
const TYPES_LAST = DAY;
/** The API was there and did not list its types: the same again in five minutes is of no use. */
const ANSWERED: ReadonlySet<ProblemKind> = new Set(['bad-answer', 'bad-request', 'not-found']);
/** Often enough to be looked at, and for the browser to see that the worker is alive. */
const TOLD_EVERY = SECOND / 2;

export interface AccountReader {
  /** Reads what is new. @throws Problem; what came before it is stored. */
  readonly poll: (context: SyncContext) => Promise<GoodCheck>;
  /** What polls added to the archive since this was last asked. Nothing of a history, which may be a million events. */
  readonly takeAdditions: () => Addition[];
  /** Reads history until there is no more, or as much as is wanted. @throws Problem */
  readonly readHistory: (context: SyncContext, wanted: WantedHistory) => Promise<GoodCheck>;
}

interface WantedHistory {
  /** Nothing older, in milliseconds of event time. */
  readonly since: number;
  /** Not for longer than until then, on this computer's clock. */
  readonly until: number;
  /** No more than so many stored events in all, rounded up to a window; null: all. */
  readonly most: number | null;
}

/** @param signal once it is aborted nothing more is stored. */
export function createReader(
  { archive, now }: MonitorPorts,
  api: AuditApi,
  { id, historyPaused = false }: Account,
  tally: Tally,
  signal: AbortSignal,
): AccountReader {
  const additions: Addition[] = [];
  let readsHistory = false;
  let told = 0;
  let progress: Progress = { doing: 'poll', since: now(), read: 0, stored: 0, expected: null, reached: null };

  /** Once, while the network is waited for. What fails here fails again where it counts. */
  let prepare = () => {
    prepare = () => undefined;
    archive.prepare(id).catch(() => undefined);
  };

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
      if (page.events.length > 0) prepare();
      tally.countPage(page.events.length);
      await tell({ read: progress.read + page.events.length });
      return page;
    },
    async commit(rows, state) {
      signal.throwIfAborted();
      const { added, revised, addition } = await archive.commit(id, { rows, seenAt: now(), state });
      if (addition && !readsHistory) additions.push(addition);
      tally.countAdded(added);
      const reached = state?.holes.find(isHistory)?.to ?? null;
      await Promise.all([
        tell({ stored: progress.stored + added, expected: state?.expected ?? null, reached }),
        added + revised > 0 && revisionStore.update((revision) => revision + 1),
      ]);
      return added;
    },
  };

  const isWanted = (hole: Hole) => !(historyPaused && isHistory(hole));

  async function found(serverTime: number | null): Promise<GoodCheck> {
    const [state, { prunedBefore }] = await Promise.all([archive.syncState(id), archive.extent(id)]);
    const gap = state && unreadOf(state).find(({ why }) => why !== 'history');
    return {
      serverTime,
      unfinished: state?.holes.some(isWanted) ?? false,
      ...(gap && { gap }),
      completeSince: state && coveredSince(state.spans, prunedBefore),
    };
  }

  return {
    async poll(context) {
      const { serverTime } = await pollAccount(ports, context);
      const [good] = await Promise.all([found(serverTime), refreshTypes(api, id, now())]);
      return good;
    },
    takeAdditions: () => additions.splice(0),
    async readHistory(context, { since, until, most }) {
      const { count } = await archive.extent(id);
      await tell({ doing: 'history', since: now(), read: 0, stored: count });
      // A window at least: without any the same hole would be there the next time.
      const enough = most === null ? Infinity : Math.max(most, count + 1);
      const goOn = (_state: SyncState, hole: Hole) =>
        isWanted(hole) && !signal.aborted && now() < until && progress.stored < enough;
      readsHistory = true;
      await fillAccount(ports, { ...context, since }, goOn);
      readsHistory = false;
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
