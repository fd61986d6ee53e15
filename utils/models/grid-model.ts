/** The table's view: which rows are drawn, which one is current, which are selected. All lengths in CSS pixels. */
import { type ReadonlySignal, batch, computed, createModel, effect, signal } from '@preact/signals';
import { whenIdle } from '../browser/spare-time.ts';
import { type ColumnLook, columnsWithin } from '../columns.ts';
import { type Drawn, type LongList, countUpTo, drawnAt, isApart, scrolledTo } from '../long-list.ts';
import { clamp } from '../time.ts';
import type { SearchModel } from './search-model.ts';
import { isSameList, steady } from './steady.ts';

/** What the page measured. */
interface Measures {
  /** What of the table is in view, without its head. */
  readonly height: number;
  readonly width: number;
  /** The person's font size. */
  readonly rem: number;
}

/** Until the page has measured. */
const GUESS: Measures = { height: 800, width: 1000, rem: 16 };
/** In rem, as the style sheet has them. */
const ROW = 2.125;
const HEAD = 1.75;
/** Rows drawn above and below the view; and how many a scroll has to pass before others are drawn. */
const SPARE = 4;
const STRIDE = 4;
/** More is for an export. */
export const MOST_SELECTED = 5000;

export const GridModel = createModel((search: SearchModel, columns: ReadonlySignal<readonly ColumnLook[]>) => {
  const measures = signal(GUESS);
  const scrolled = signal(0);
  const current = signal(0);
  /** The column of the cell that has the focus; null: the row itself. */
  const cell = signal<number | null>(null);
  const selected = signal<ReadonlySet<number>>(new Set());
  /** Where a selection with Shift begins. */
  let anchor = 0;
  /** Goes up whenever the current row shall take the focus. */
  const focusing = signal(0);

  const news = computed(() => (search.news.value ? [search.news.value.row] : []));
  const list = computed<LongList>(() => ({
    rows: search.shown.value,
    rowHeight: Math.round(ROW * measures.value.rem),
    headHeight: Math.round(HEAD * measures.value.rem),
    heads: [...search.days.value.map(({ row }) => row), ...news.value].sort((a, b) => a - b),
  }));
  /** Nothing that was drawn is in view any more: until the page has time, only what is in view is drawn. */
  const hasJumped = signal(false);
  const drawn = steady<Drawn>(
    () => {
      const [spare, stride] = hasJumped.value ? [0, 1] : [SPARE, STRIDE];
      return drawnAt(list.value, measures.value.height, scrolled.value, spare, stride);
    },
    (a, b) => a.start === b.start && a.end === b.end && a.top === b.top,
  );
  const shown = steady(() => columnsWithin(columns.value, measures.value.width / measures.value.rem - 2), isSameList);

  effect(() => {
    const { start, end } = drawn.value;
    search.rows.look(start, end);
  });

  // A cell whose column has gone, because there is less room, hands the focus to its row.
  effect(() => {
    if ((cell.peek() ?? -1) < shown.value.length) return;
    cell.value = null;
    focusing.value = focusing.peek() + 1;
  });

  function reveal(row: number): void {
    scrolled.value = scrolledTo(list.peek(), measures.peek().height, scrolled.peek(), row);
  }

  function select(rows: Iterable<number>): void {
    selected.value = new Set([...rows].slice(0, MOST_SELECTED));
  }

  function unselect(): void {
    if (selected.peek().size > 0) selected.value = new Set();
  }

  function selectTo(row: number): void {
    const [from, to] = [Math.min(anchor, row), Math.max(anchor, row)];
    select(Array.from({ length: Math.min(MOST_SELECTED, to - from + 1) }, (_, index) => from + index));
  }

  function scrollTo(position: number): void {
    const next = drawnAt(list.peek(), measures.peek().height, position, 0, 1);
    const isFar = isApart(next, drawn.peek());
    batch(() => {
      scrolled.value = position;
      if (isFar) hasJumped.value = true;
    });
    if (isFar) void rest(position);
  }

  async function rest(position: number): Promise<void> {
    await whenIdle();
    if (scrolled.peek() === position) hasJumped.value = false;
  }

  function go(row: number): void {
    current.value = clamp(row, 0, Math.max(0, list.peek().rows - 1));
    reveal(current.value);
  }

  return {
    measures,
    isMeasured: () => measures.peek() !== GUESS,
    scrolled,
    current,
    cell,
    selected,
    focusing,
    list,
    drawn,
    shown,

    scrollTo,

    rowAt: search.rows.at,

    /** Makes a row current and brings it into view; with `focus` it takes the focus. */
    go,
    goFocused(row: number): void {
      go(row);
      focusing.value++;
    },

    /** From the row, or cell, to another one. @param extend the selection with it. */
    move(by: number, extend = false): void {
      if (extend && selected.peek().size === 0) anchor = current.peek();
      go(current.peek() + by);
      if (extend) selectTo(current.peek());
      focusing.value++;
    },

    /** So many rows as a page shows. */
    pageSize: () => Math.max(1, Math.floor(measures.peek().height / list.peek().rowHeight) - 1),

    moveCell(by: -1 | 1): void {
      const next = (cell.peek() ?? -1) + by;
      cell.value = next < 0 ? null : Math.min(next, shown.peek().length - 1);
      focusing.value++;
    },

    toggle(row: number): void {
      anchor = row;
      const before = selected.peek();
      select(before.has(row) ? [...before].filter((other) => other !== row) : [...before, row]);
    },

    selectTo,

    unselect,

    /** Rows came in, each above one that was there: what is current and selected stays the same. */
    insert(above: readonly number[]): void {
      const placeOf = (row: number) => row + countUpTo(above, row);
      current.value = placeOf(current.peek());
      anchor = placeOf(anchor);
      selected.value = new Set(Array.from(selected.peek(), placeOf));
    },

    /** Another query: from the top again. */
    restart(): void {
      scrolled.value = 0;
      current.value = 0;
      cell.value = null;
      unselect();
    },
  };
});
export type GridModel = InstanceType<typeof GridModel>;
