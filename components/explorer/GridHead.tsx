import { type ColumnId, type ColumnLook, fitWidth, widthOf } from '../../utils/explorer-look.ts';
import { COLUMN_WORDS } from '../../utils/words/explorer.ts';

interface GridHeadProps {
  columns: readonly ColumnLook[];
  /** `UTC` or the like: the header says whose clock it is. */
  zone: string;
  /** Pixels of a rem. */
  rem: number;
  onWidth: (column: ColumnId, width: number) => void;
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
              edge.onpointermove = ({ clientX }) => onWidth(column.id, fitWidth((wide + clientX - start) / rem));
              edge.onlostpointercapture = () => {
                edge.onpointermove = null;
              };
            }}
          />
        </span>
      ))}
    </div>
  );
}
