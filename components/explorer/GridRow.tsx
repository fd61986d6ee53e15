import { useRef } from 'preact/hooks';
import type { ShownRow } from '../../utils/models/rows-model.ts';
import type { ColumnLook } from '../../utils/columns.ts';
import { EXPLORER } from '../../utils/words/explorer.ts';
import { CellContent, type CellContext, isSameCell } from './GridCell.tsx';
import { useKept } from './use-kept.ts';

export interface GridRowProps {
  /** Its place in the table, from 0. */
  index: number;
  /** Null while it is read: the row keeps its place. */
  shown: ShownRow | null;
  columns: readonly ColumnLook[];
  context: CellContext;
  unread: boolean;
  /** Its details are open. */
  open: boolean;
  selected: boolean;
  /** The Tab key stops at this row, or at this cell of it; null: at another row. */
  stop: 'row' | number | null;
}

/** One event. The first row of the table, for those who count, is its head. */
export function GridRow({ index, shown, columns, context, unread, open, selected, stop }: GridRowProps) {
  const contentOnce = useKept(CellContent, isSameCell);
  // While another one is read, what stood here stays out of sight: it is changed sooner than made.
  const kept = useRef(shown);
  kept.current = shown ?? kept.current;
  const said = kept.current;
  const classes = [
    'tr',
    'trow',
    !shown && 'is-awaited',
    unread && 'unread',
    open && 'is-selected',
    selected && 'is-marked',
  ];
  return (
    <div
      role="row"
      class={classes.filter(Boolean).join(' ')}
      data-row={index}
      aria-rowindex={index + 2}
      aria-selected={selected}
      aria-current={open}
      tabIndex={stop === 'row' ? 0 : -1}
    >
      {columns.map(({ id }, column) => (
        <span
          key={id}
          role="gridcell"
          class={`c-${id}`}
          data-cell={column}
          {...(stop !== null && stop !== 'row' && { tabIndex: stop === column ? 0 : -1 })}
        >
          {column === 0 && unread && (
            <i class="dot">
              <span class="sr">{EXPLORER.unreadMark}</span>
            </i>
          )}
          {said && contentOnce(id, { column: id, shown: said, context })}
        </span>
      ))}
    </div>
  );
}
