import { COLUMN_WORDS } from '../../utils/words/explorer.ts';
import { type ColumnId, type ColumnLook, fitWidth, widthOf } from '../../utils/columns.ts';

/** `settled`: the edge was let go. Widths in rem. */
export type ResizeColumn = (column: ColumnId, width: number, settled: boolean) => void;

interface GridHeadProps {
  columns: readonly ColumnLook[];
  /** `UTC` or the like: the header says whose clock it is. */
  zone: string;
  /** Pixels of a rem. */
  rem: number;
  onWidth: ResizeColumn;
}

/** The names of the columns, each with an edge that can be dragged. */
export function GridHead({ columns, zone, rem, onWidth }: GridHeadProps) {
  const isTime = (id: ColumnId) => id === 'time' || id === 'seen';
  return (
    <div role="row" class="tr thead" aria-rowindex={1}>
      {columns.map((column) => (
        <span
          key={column.id}
          role="columnheader"
          class={`c-${column.id}`}
          {...(column.id === 'time' && { 'aria-sort': 'descending' })}
        >
          {COLUMN_WORDS[column.id]}
          {isTime(column.id) && `, ${zone}`}
          <i
            class="grip"
            onPointerDown={(event) => {
              event.preventDefault();
              const edge = event.currentTarget;
              const wide = edge.parentElement?.getBoundingClientRect().width ?? widthOf(column) * rem;
              const start = event.clientX;
              edge.setPointerCapture(event.pointerId);
              const sizeTo = (x: number, settled: boolean) =>
                onWidth(column.id, fitWidth((wide + x - start) / rem), settled);
              edge.onpointermove = ({ clientX }) => sizeTo(clientX, false);
              edge.onpointerup = ({ clientX }) => {
                edge.onpointermove = null;
                if (clientX !== start) sizeTo(clientX, true);
              };
            }}
          />
        </span>
      ))}
    </div>
  );
}
