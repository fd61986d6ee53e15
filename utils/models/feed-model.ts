/** The event list: whose events are shown, which of them, and which are unread. */
import { computed, createModel, effect, signal } from '@preact/signals';
import type { ArchiveReader, UnreadEvent } from '../archive/archive.ts';
import { describe } from '../audit/describe.ts';
import { type StoredEvent, keyOf } from '../audit/event.ts';
import { learnNames } from '../audit/names.ts';
import type { createTextSearch } from '../audit/search.ts';
import { type Sentence, sentenceText } from '../audit/sentence.ts';
import { type Divider, divide } from '../audit/timeline.ts';
import { ALL_TYPES, type TypeChoice, isChosen } from '../audit/type-choice.ts';
import { revisionStore } from '../browser/storage.ts';
import type { Account } from '../watch/account.ts';
import type { Views } from '../watch/saved-view.ts';
import { EventWindow, PAGE } from './event-window.ts';
import { type ViewFilter, loadViewFilter } from './view-filter.ts';
import type { WatchModel } from './watch-model.ts';

export interface FeedItem {
  /** Identity as text. */
  readonly key: string;
  readonly event: StoredEvent;
  readonly sentence: Sentence;
  readonly unread: boolean;
  readonly divider: Divider;
  readonly account: Account | null;
}

export interface FeedStart {
  readonly events: readonly StoredEvent[];
  readonly unread: readonly UnreadEvent[];
  /** When the person last looked at the list; null where they never did. */
  readonly lastLook: number | null;
  readonly view: ViewFilter | null;
}

/** A filter that matches little reads on until the list is full, but not for ever: then a button asks. */
const MOST_UNASKED = 5000;

/** Reads what the first paint needs. */
export async function loadFeed(
  archive: ArchiveReader,
  accounts: readonly Account[],
  lastLook: number | null,
  views: Views,
): Promise<FeedStart> {
  const ids = accounts.map(({ id }) => id);
  const [events, unread, view] = await Promise.all([
    archive.page({ accounts: ids, limit: PAGE }),
    archive.unread(),
    loadViewFilter(views),
  ]);
  return { events, unread, lastLook, view };
}

export const FeedModel = createModel((archive: ArchiveReader, watch: WatchModel, start: FeedStart) => {
  const window = new EventWindow(archive, start.events);
  const scope = signal<string | null>(null);
  const view = signal(start.view);
  const types = signal(ALL_TYPES);
  const search = signal('');
  /** Comes with the first text that is searched for: it is no part of the first sight. */
  const textSearch = signal<typeof createTextSearch | null>(null);
  const limit = signal(PAGE);
  const readTo = signal(MOST_UNASKED);
  const unread = signal(start.unread);
  const unreadKeys = computed(() => keysOf(unread.value));
  const isNew = ({ seenAt }: UnreadEvent) => start.lastLook === null || seenAt > start.lastLook;
  /** Stored since the person last looked: these stay new while they are read. */
  const newKeys = signal(keysOf(start.unread.filter(isNew)));

  /** The accounts in view: the chosen one, or all. */
  const inScope = computed(() => {
    const ids = watch.accounts.value.map(({ id }) => id);
    return scope.value === null ? ids : ids.filter((id) => id === scope.value);
  });

  const matching = computed(() => {
    const { value: accounts } = watch.accounts;
    const names = learnNames(window.events.value, accounts, watch.settings.value.labels);
    const around = { now: watch.now.value, accounts };
    const isFound = search.value.trim() === '' ? null : (textSearch.value?.(search.value) ?? null);
    return window.events.value
      .filter((event) => view.value?.accepts(event, around) ?? true)
      .map((event) => ({ event, sentence: describe(event, names) }))
      .filter(
        ({ event, sentence }) =>
          isChosen(types.value, event.type) && (isFound?.(event, sentenceText(sentence)) ?? true),
      );
  });

  const items = computed<readonly FeedItem[]>(() => {
    const shown = matching.value.slice(0, limit.value);
    const dividers = divide(
      shown.map(({ event }) => event),
      (event) => newKeys.value.has(textKey(event)),
    );
    const accounts = new Map(watch.accounts.value.map((account) => [account.id, account]));
    return shown.map(({ event, sentence }, index) => ({
      key: textKey(event),
      event,
      sentence,
      unread: unreadKeys.value.has(textKey(event)),
      divider: dividers[index] ?? { day: false, newAbove: null },
      account: accounts.get(event.account) ?? null,
    }));
  });

  /** Whether scrolling further or searching on would bring more. */
  const hasMore = computed(() => matching.value.length > limit.value || !window.exhausted.value);

  async function readUnread(): Promise<void> {
    unread.value = await archive.unread();
    newKeys.value = newKeys.value.union(keysOf(unread.value.filter(isNew)));
  }

  effect(() => revisionStore.watch(() => void Promise.all([window.refresh(inScope.peek()), readUnread()])));

  effect(() => {
    const isShort = matching.value.length < limit.value && !window.exhausted.value;
    if (isShort && window.events.value.length < readTo.value) void window.extend(inScope.peek());
  });

  async function bringTextSearch(): Promise<void> {
    textSearch.value = (await import('../audit/search.ts')).createTextSearch;
  }

  function startOver(): void {
    limit.value = PAGE;
    readTo.value = window.events.peek().length + MOST_UNASKED;
  }

  return {
    scope,
    types,
    search,
    items,
    hasMore,
    /** The saved view that the list follows; null: all activity. */
    view,
    inScope,
    /** How things stand with the accounts in view. */
    watched: computed(() => watch.watched.value.filter(({ account }) => inScope.value.includes(account.id))),
    unreadByAccount: computed(() => countBy(unread.value.map(({ account }) => account))),
    /** Everything that was read from the archive, before any filter. */
    events: window.events,

    setScope(account: string | null): void {
      scope.value = account;
      startOver();
      void window.restart(inScope.value);
    },

    /** Shows all activity, until the page is opened again. */
    leaveView(): void {
      view.value = null;
      startOver();
    },

    setTypes(choice: TypeChoice): void {
      types.value = choice;
      startOver();
    },

    setSearch(text: string): void {
      search.value = text;
      startOver();
      if (text !== '' && !textSearch.peek()) void bringTextSearch();
    },

    /** Shows one page more, and lets the filter read on. */
    showMore(): void {
      limit.value += PAGE;
      readTo.value = window.events.peek().length + MOST_UNASKED;
    },
  };
});
export type FeedModel = InstanceType<typeof FeedModel>;

function textKey(event: StoredEvent): string {
  return keyOf(event).join(' ');
}

function keysOf(unread: readonly UnreadEvent[]): ReadonlySet<string> {
  return new Set(unread.map(({ account, id }) => `${account} ${id}`));
}

function countBy(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
