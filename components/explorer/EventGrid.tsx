import { useLayoutEffect, useRef } from 'preact/hooks';
import { leastOf, templateOf } from '../../utils/columns.ts';
import { type Drawn, isApart, scrollHeight } from '../../utils/long-list.ts';
import type { GridModel } from '../../utils/models/grid-model.ts';
import type { ListHeads } from '../../utils/explore/explore.ts';
import type { ShownRow } from '../../utils/models/rows-model.ts';
import { EXPLORER } from '../../utils/words/explorer.ts';
import { zoneName } from '../../utils/zone.ts';
import { DayLine } from './DayLine.tsx';
import type { CellContext } from './GridCell.tsx';
import { GridHead, type ResizeColumn } from './GridHead.tsx';
import { NewsLine } from './NewsLine.tsx';
import { GridRow } from './GridRow.tsx';
import { useKept } from './use-kept.ts';
import { handleGridKey } from './grid-keys.ts';
import { useVariables } from './use-variables.ts';
import './grid.css';

interface EventGridProps {
  model: GridModel;
  heads: ListHeads;
  context: CellContext;
  /** The row whose details are open; null where none is. */
  open: number | null;
  isUnread: (shown: ShownRow) => boolean;
  onOpen: (row: number) => void;
  onWidth: ResizeColumn;
}

/** All matching events, of which only those in view are in the page. */
export function EventGrid({ model, heads, context, open, isUnread, onOpen, onWidth }: EventGridProps) {
  const { value: list } = model.list;
  const { value: drawn } = model.drawn;
  const { value: columns } = model.shown;
  const current = model.current.value;
  const frame = useRef<HTMLDivElement>(null);
  const root = useVariables<HTMLDivElement>({ '--cols': templateOf(columns), '--least': leastOf(columns) });
  const reach = useVariables<HTMLDivElement>({ '--height': `${scrollHeight(list)}px` });
  const rows = useVariables<HTMLDivElement>({ '--top': `${drawn.top}px` });
  useMeasures(frame, model);
  useFocus(frame, model);

  useLayoutEffect(() => {
    // What a browser makes of a position may differ by a fraction: only a real difference is a wish.
    const { current: element } = frame;
    if (element && Math.abs(element.scrollTop - model.scrolled.value) >= 1) element.scrollTop = model.scrolled.value;
  });

  const rowOnce = useKept(GridRow);
  const slotOf = useSlots(drawn);
  const days = new Map(heads.days.map(({ row, time }) => [row, time]));
  const indexes = Array.from({ length: drawn.end - drawn.start }, (_, offset) => drawn.start + offset);
  const rowOf = (target: EventTarget | null) => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]')?.dataset['row'] : undefined;
    return row === undefined ? null : Number(row);
  };
  return (
    <div ref={root} class="grid">
      <div
        ref={frame}
        class="tw"
        role="grid"
        aria-label={EXPLORER.events}
        aria-rowcount={list.rows + 1}
        aria-colcount={columns.length}
        aria-multiselectable
        tabIndex={-1}
        onScroll={({ currentTarget }) => {
          keepFocus(currentTarget, model);
          model.scrollTo(currentTarget.scrollTop);
        }}
        onKeyDown={(event) => {
          if (handleGridKey(event, model)) event.preventDefault();
          else if (event.key === 'Enter' && isRow(event.target, event.currentTarget)) onOpen(current);
        }}
        onClick={(event) => {
          const row = rowOf(event.target);
          if (row === null) return;
          if (event.shiftKey) model.selectTo(row);
          else if (event.ctrlKey || event.metaKey) model.toggle(row);
          else onOpen(row);
          if (event.shiftKey) getSelection()?.removeAllRanges();
        }}
        onFocusCapture={({ target }) => {
          const row = rowOf(target);
          if (row !== null) model.current.value = row;
        }}
      >
        <GridHead
          columns={columns}
          zone={zoneName(context.zone, context.now)}
          rem={model.measures.value.rem}
          onWidth={onWidth}
        />
        <div ref={reach} class="reach" role="presentation">
          <div ref={rows} class="rows" role="rowgroup">
            {indexes.flatMap((index) => {
              const shown = model.rowAt(index);
              const time = days.get(index);
              return [
                heads.news?.row === index && (
                  <NewsLine
                    key="news"
                    news={heads.news}
                    now={context.now}
                    zone={context.zone}
                    columns={columns.length}
                  />
                ),
                time !== undefined && (
                  <DayLine
                    key={`d${index}`}
                    time={time}
                    now={context.now}
                    zone={context.zone}
                    columns={columns.length}
                  />
                ),
                rowOnce(slotOf(index), {
                  index,
                  shown,
                  columns,
                  context,
                  unread: shown !== null && isUnread(shown),
                  open: index === open,
                  selected: model.selected.value.has(index),
                  stop: index === current ? (model.cell.value ?? 'row') : null,
                }),
              ];
            })}
          </div>
        </div>
      </div>
    </div>
  );
}

/** Rows that scroll in take the elements of those that scroll out; where all others are drawn, each that of its place. */
function useSlots(drawn: Drawn): (row: number) => number {
  const slots = useRef({ first: 0, count: 0, before: drawn }).current;
  const count = drawn.end - drawn.start;
  const isElsewhere = isApart(drawn, slots.before);
  slots.count = isElsewhere ? count : Math.max(slots.count, count);
  if (isElsewhere) slots.first = drawn.start;
  slots.before = drawn;
  return (row) => (((row - slots.first) % slots.count) + slots.count) % slots.count;
}

/** Tells the model how much there is to see, now and after every change. */
function useMeasures(frame: { readonly current: HTMLElement | null }, model: GridModel): void {
  useLayoutEffect(() => {
    const { current: element } = frame;
    if (!element) return;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      const head = element.firstElementChild?.getBoundingClientRect().height ?? 0;
      const { clientHeight, clientWidth } = element;
      if (clientHeight > 0) model.measures.value = { height: clientHeight - head, width: clientWidth, rem };
    };
    // What is to be shown first must be in view at once; what was measured before is corrected without laying out once more.
    if (!model.isMeasured()) measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame, model]);
}

/** Whether the table's keys mean the current row: not on a button of the head. */
function isRow(target: EventTarget | null, frame: Element): boolean {
  return target === frame || (target instanceof Element && target.closest('[data-row]') !== null);
}

/**
 * Gives the focus to the current row, or its cell, when the model says so: at once, so that the next key finds it. A table that
 * comes back, because something is found again, takes it from nobody.
 */
function useFocus(frame: { readonly current: HTMLElement | null }, model: GridModel): void {
  const wish = model.focusing.value;
  const done = useRef(wish);
  useLayoutEffect(() => {
    if (wish === done.current) return;
    done.current = wish;
    const row = frame.current?.querySelector(`[data-row="${model.current.peek()}"]`);
    const cell = model.cell.peek();
    const target = cell === null ? row : row?.querySelector(`[data-cell="${cell}"]`);
    if (target instanceof HTMLElement) target.focus({ preventScroll: true });
  }, [wish, frame, model]);
}

/** A row that has the focus may be scrolled away: the table keeps it then, so that its keys still work. */
function keepFocus(frame: HTMLElement, { current, drawn }: GridModel): void {
  const { activeElement } = document;
  if (activeElement === frame || !frame.contains(activeElement)) return;
  const { start, end } = drawn.peek();
  if (current.peek() < start || current.peek() >= end) frame.focus({ preventScroll: true });
}
