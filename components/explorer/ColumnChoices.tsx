import { useEffect } from 'preact/hooks';
import { type ColumnId, type ColumnLook, fitWidth, widthOf } from '../../utils/columns.ts';
import { COLUMN_WORDS } from '../../utils/words/explorer.ts';
import { COLUMNS_MENU } from '../../utils/words/explorer-more.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { focusFirst } from '../ui/focus-first.ts';
import './column-choices.css';
import { DRAWINGS } from './drawings.ts';
import { MORE_ICONS } from '../ui/more-icons.ts';

/** One press makes a column so much wider or narrower, in rem. */
const STEP = 1;

export interface ColumnChoicesProps {
  /** The id of the popover that it stands in. */
  popover: string;
  columns: readonly ColumnLook[];
  onShow: (id: ColumnId, shown: boolean) => void;
  onMove: (id: ColumnId, by: -1 | 1) => void;
  onWidth: (id: ColumnId, width: number) => void;
  onReset: () => void;
}

/** Which columns the table has, in which order, how wide. Time and event are always there. */
export function ColumnChoices({ popover, columns, onShow, onMove, onWidth, onReset }: ColumnChoicesProps) {
  useEffect(() => focusFirst(document.getElementById(popover)), [popover]);
  return (
    <>
      <ul>
        {columns.map((column) => {
          const { id, shown } = column;
          const name = COLUMN_WORDS[id];
          return (
            <li key={id}>
              {id === 'time' || id === 'event' ? (
                <span class="check">{name}</span>
              ) : (
                <Checkbox class="check" checked={shown} onChange={(checked) => onShow(id, checked)}>
                  {name}
                </Checkbox>
              )}
              <IconButton icon={MORE_ICONS.up} label={COLUMNS_MENU.earlier(name)} onClick={() => onMove(id, -1)} />
              <IconButton icon="down" label={COLUMNS_MENU.later(name)} onClick={() => onMove(id, 1)} />
              <IconButton
                icon={DRAWINGS.minus}
                label={COLUMNS_MENU.narrower(name)}
                onClick={() => onWidth(id, fitWidth(widthOf(column) - STEP))}
              />
              <IconButton
                icon="plus"
                label={COLUMNS_MENU.wider(name)}
                onClick={() => onWidth(id, fitWidth(widthOf(column) + STEP))}
              />
            </li>
          );
        })}
      </ul>
      <div class="bar">
        <Button kind="quiet" small onClick={onReset}>
          {COLUMNS_MENU.reset}
        </Button>
      </div>
    </>
  );
}
