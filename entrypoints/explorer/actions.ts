/** What the person can do in the explorer, whether by button or by key. */
import { signal } from '@preact/signals';
import type { DetailActions } from '../../components/explorer/detail/actions.ts';
import { type Handle, type Held, handleOf } from '../../components/explorer/cell-values.ts';
import type { StoredEvent } from '../../utils/audit/event.ts';
import type { ExplorerModels } from '../../utils/models/explorer-models.ts';
import { MOST_SELECTED } from '../../utils/models/grid-model.ts';
import { createWatchActions } from '../../utils/models/watch-actions.ts';
import { exclude, only } from '../../utils/query/edit.ts';
import type { Moment } from '../../utils/query/query.ts';
import { withRange } from '../../utils/query/range.ts';
import { MINUTE } from '../../utils/time.ts';
import { isAsked } from '../../utils/watch/account.ts';
import { EXPLORER } from '../../utils/words/explorer.ts';
import type { KeyActions } from './keys.ts';

export type ExplorerActions = ReturnType<typeof createActions>;

const AROUND = 15 * MINUTE;

/** Made once for the page: every part of it gets the same ones. */
export function createActions(models: ExplorerModels) {
  const { watch, look, query, search, grid, unread, open, live, checks, passing } = models;
  const common = createWatchActions(watch, checks, passing.say);
  const { attempt, copyText } = common;

  const filter = (how: typeof only) => (handle: Handle) =>
    query.change(how(query.query.peek(), handle.target, handle.value));
  const check = () => {
    const { value: inView } = models.inView;
    common.check(inView.length === 1 ? (inView[0]?.id ?? null) : null);
  };

  /** The event that a key is meant for: the one whose details are open, else that of the current row. */
  async function withEvent(act: (event: StoredEvent) => void): Promise<void> {
    const row = grid.current.peek();
    const event = open.event.peek() ?? (await search.rows.events(row, row + 1))[0];
    if (event) act(event);
  }

  /** The value that is pointed at, or that the focus is on. */
  const held = signal<Held | null>(null);

  /** The value that the focus is on: that of its cell, where it is on none; that of the whole row is what happened. */
  const withHandle = (act: (handle: Handle) => void) => () => {
    const shown = grid.rowAt(grid.current.peek());
    const column = grid.shown.peek()[grid.cell.peek() ?? -1]?.id ?? 'event';
    const label = watch.accounts.peek().find(({ id }) => id === shown?.row.account)?.label ?? '';
    const { activeElement } = document;
    const pointed = held.peek();
    const isWithin = activeElement?.matches('[data-cell]') && activeElement.contains(pointed?.element ?? null);
    const handle = isWithin && pointed ? pointed : shown && handleOf(column, shown, label);
    if (!handle) return;
    act(handle);
    // The row that has the focus may be none of those that are left.
    if (isInTable()) grid.goFocused(0);
  };

  async function selectedEvents(): Promise<StoredEvent[]> {
    const rows = [...grid.selected.peek()].sort((a, b) => a - b);
    const found = await Promise.all(runsOf(rows).map(([start, end]) => search.rows.events(start, end)));
    return found.flat();
  }

  async function markMatching(): Promise<void> {
    const found = search.found.peek();
    if (!found) return;
    const { value: all } = unread.unread;
    const places = await Promise.all(all.map(({ account, id }) => models.placeOf(found.search, [account, id])));
    await unread.markRead(all.filter((_, index) => places[index] !== null).map(({ account, id }) => [account, id]));
  }

  const closeDetail = () => {
    open.close();
    grid.goFocused(open.row.peek() ?? grid.current.peek());
  };

  const keys: KeyActions = {
    search: () => document.querySelector<HTMLElement>('.search input')?.focus(),
    step(by) {
      if (query.event.peek()) attempt(open.step(by));
      else if (isInTable()) grid.move(by);
      else grid.goFocused(grid.current.peek());
    },
    escape() {
      if (query.event.peek()) closeDetail();
      else if (grid.selected.peek().size > 0) grid.unselect();
      else if (query.text.peek() !== '') query.write('');
      else return false;
      return true;
    },
    onlyCurrent: withHandle(filter(only)),
    notCurrent: withHandle(filter(exclude)),
    toggleRead: () => attempt(withEvent((event) => attempt(unread.toggle(event)))),
    markMatching: () => attempt(markMatching()),
    undo: () => attempt(unread.undo()),
    copyCurrent() {
      if (grid.selected.peek().size > 0 && !query.event.peek()) copySelected();
      else attempt(withEvent((event) => copyText(event.json)));
    },
    copyLink: () => copyText(query.linkAt(watch.now.peek()), EXPLORER.linkCopied),
    around: () =>
      attempt(
        withEvent(({ time, seenAt }) => {
          const at = time ?? seenAt;
          query.change(withRange([], at - AROUND, at + AROUND));
        }),
      ),
    toggleZone: look.toggleZone,
    check,
    help: () => {
      passing.showsKeys.value = true;
    },
    openView(number) {
      const view = models.views.menu.peek()[number - 1];
      if (view) models.views.open(view);
    },
  };

  const copySelected = () =>
    attempt(selectedEvents().then((events) => copyText(events.map(({ json }) => json).join('\n'))));

  const detail: DetailActions = {
    onAsk: query.change,
    onFilter: (target, value, not) => query.change((not ? exclude : only)(query.query.peek(), target, value)),
    onCopy: (text) => copyText(text),
    onName: (kind, value) => models.labels.edit({ kind, value }),
    onOpen: open.show,
    onStep: (by) => keys.step(by),
    onCopyLink: keys.copyLink,
    onClose: closeDetail,
  };

  return {
    ...common,
    ...keys,
    held,
    detail,
    check,
    closeDetail,
    copySelected,
    only: filter(only),
    not: filter(exclude),
    markSelected: () => attempt(selectedEvents().then(unread.markEvents)),
    setRange: (from: Moment | null, to: Moment | null) => query.change(withRange(query.query.peek(), from, to)),
    showArrived: live.show,
    /** One account's events only, or everybody's again. */
    chooseAccount: (id: string | null) => {
      const others = query.query.peek().filter((term) => term.kind !== 'field' || term.field !== 'account');
      const label = watch.accounts.peek().find((account) => account.id === id)?.label;
      query.narrow(label === undefined ? others : only(others, 'account', label));
    },
    canFetch: () => models.inView.value.some((account) => isAsked(account) && !account.paused),
  };
}

/** Whether the focus is there. */
function isInTable(): boolean {
  return Boolean(document.activeElement?.closest('.grid'));
}

/** Ascending numbers as runs: from, and up to without the end itself. */
function runsOf(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const number of numbers.slice(0, MOST_SELECTED)) {
    const last = runs.at(-1);
    if (last && last[1] === number) last[1]++;
    else runs.push([number, number + 1]);
  }
  return runs;
}
