/** The explorer's models, wired. */
import { computed, createModel, effect, signal, untracked } from '@preact/signals';
import type { ArchiveReader } from '../archive/archive.ts';
import type { StoredEvent } from '../audit/event.ts';
import { learnNames } from '../audit/names.ts';
import type { Names } from '../audit/sentence.ts';
import type { Ask } from '../browser/messages.ts';
import { printPage } from '../browser/print.ts';
import { lastLookStore, lookStore, vaultStore } from '../browser/storage.ts';
import type { ExploreEngine } from '../explore/explore.ts';
import { findRows } from '../explore/found-rows.ts';
import { createLookup } from '../explore/lookup.ts';
import { stateOf } from '../query/edit.ts';
import type { Query } from '../query/query.ts';
import { rangeOf } from '../query/range.ts';
import { type Clock, SECOND } from '../time.ts';
import type { Account } from '../watch/account.ts';
import { asksForPassphrase } from '../watch/lock.ts';
import { openingView } from '../watch/views.ts';
import { CheckModel } from './check-model.ts';
import { ConfirmModel } from './confirm-model.ts';
import { CoverModel } from './cover-model.ts';
import { EventDetailModel } from './event-detail-model.ts';
import { ExportModel } from './export-model.ts';
import { FindingsModel } from './findings-model.ts';
import { forgetAfter } from './forget-after.ts';
import { GridModel } from './grid-model.ts';
import { LabelModel } from './label-model.ts';
import { LiveModel } from './live-model.ts';
import { LookModel } from './look-model.ts';
import { noteLook } from './note-look.ts';
import { OpenEventModel } from './open-event-model.ts';
import { OpenFindingsModel } from './open-findings-model.ts';
import { QueryModel } from './query-model.ts';
import { ReportModel } from './report-model.ts';
import { SearchModel } from './search-model.ts';
import { isSameList, steady } from './steady.ts';
import { SuggestModel } from './suggest-model.ts';
import { TimelineModel } from './timeline-model.ts';
import { UnreadModel } from './unread-model.ts';
import { ViewsModel } from './views-model.ts';
import { WatchModel, loadWatch } from './watch-model.ts';

/** Long enough to read a few words. */
const PASSING = 4 * SECOND;

export type ExplorerModels = Awaited<ReturnType<typeof createExplorerModels>>;

/** What passes: a word about what was done, the list of keys, the facets where there is no room for them. */
const PassingModel = createModel(() => {
  const said = signal<string | null>(null);
  forgetAfter(said, PASSING);
  return {
    said,
    showsKeys: signal(false),
    showsFacets: signal(false),
    say(words: string): void {
      said.value = words;
    },
  };
});

/**
 * Reads what the first paint needs.
 * @param startEngine makes an engine: one for the table, and one for each kind of question beside it.
 * @param isSeen whether the page is in front of the person.
 */
export async function createExplorerModels(
  archive: ArchiveReader,
  startEngine: () => ExploreEngine,
  ask: Ask,
  clock: Clock,
  isSeen: () => boolean,
) {
  const engine = startEngine();
  const [loaded, looked, lastLook, vault, unreadAtFirst] = await Promise.all([
    loadWatch(),
    lookStore.get(),
    lastLookStore.get(),
    vaultStore.get(),
    // An archive that cannot be opened is told of by the search.
    archive.unread().catch(() => []),
  ]);
  const watch = new WatchModel(loaded, clock);
  const look = new LookModel(looked);
  const query = new QueryModel();
  const first = openingView(loaded.settings.views);
  if (first && query.isBlank()) query.type(first.query);
  const labels = new LabelModel(ask, watch);
  const learn = (events: readonly StoredEvent[]): Names => ({
    ...learnNames(events, watch.accounts.value, watch.settings.value.labels),
    label: labels.find.value,
  });
  const unread = new UnreadModel(archive, ask, unreadAtFirst, lastLook ?? clock());
  const { zone } = look;
  const search = new SearchModel({ engine, watch, query: query.query, zone, news: unread.news, learn, clock });
  const grid = new GridModel(search, look.columns);
  const open = new OpenEventModel({ archive, engine, query, search, grid });
  const surroundings = () => ({ accounts: watch.accounts.peek(), now: clock() });
  const lookup = createLookup(startEngine(), surroundings);
  const confirm = new ConfirmModel(ask);
  /** Finds again what is shown, for whoever needs all of it at leisure. */
  const finder = () => {
    const own = startEngine();
    return () => findRows(own, { ...surroundings(), query: query.query.peek() });
  };
  const inView = steady(() => accountsIn(query.query.value, watch.accounts.value), isSameList);
  const ids = computed(() => inView.value.map(({ id }) => id));
  effect(() => {
    void query.query.value;
    grid.restart();
  });
  effect(() => {
    void watch.settings.value.labels;
    untracked(search.rows.retell);
  });
  const showsFindings = computed(() => query.finding.value !== null);
  const findings = new FindingsModel(archive.findings, watch.now, showsFindings);
  return {
    watch,
    openFindings: new OpenFindingsModel(archive, findings, watch.now),
    /** What the findings view needs, whose models come with it. */
    findingPorts: { findings, query, watch, inView, archive, learn, ask, clock },
    look,
    query,
    search,
    grid,
    unread,
    open,
    detail: new EventDetailModel({ lookup, archive, learn, ask, clock }, open.event),
    confirm,
    exports: new ExportModel({
      ask,
      confirm,
      find: finder(),
      accounts: () => inView.peek().map(({ label }) => label),
      naming: () => ({ accounts: watch.accounts.peek(), labels: watch.settings.peek().labels }),
    }),
    reports: new ReportModel({
      ask,
      confirm,
      archive,
      find: finder(),
      asked: () => ({ query: query.text.peek(), range: rangeOf(query.query.peek(), clock()) }),
      accounts: () => inView.peek(),
      clock,
      print: printPage,
    }),
    inView,
    /** Where an event stands among those that a search found; null where it does not. */
    placeOf: engine.indexOf,
    suggest: new SuggestModel({
      counts: search.counts,
      nameOf: labels.find,
      lookup: createLookup(startEngine(), surroundings),
    }),
    cover: new CoverModel(archive, ids, search),
    timeline: new TimelineModel(query, search),
    live: new LiveModel(
      search,
      grid,
      () => query.event.value !== null,
      () => void noteLook(clock, isSeen),
    ),
    views: new ViewsModel(ask, watch, query.printed, query.write),
    labels,
    checks: new CheckModel(ask),
    passing: new PassingModel(),
    canLock: asksForPassphrase(vault),
  };
}

/** The accounts whose events a query may find: those that it names, else all it does not leave out. */
function accountsIn(query: Query, accounts: readonly Account[]): readonly Account[] {
  const states = accounts.map((account) => ({ account, state: stateOf(query, 'account', account.label) }));
  const named = states.filter(({ state }) => state === 'only');
  return (named.length > 0 ? named : states.filter(({ state }) => state !== 'not')).map(({ account }) => account);
}
