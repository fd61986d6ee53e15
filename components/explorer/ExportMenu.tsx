import { EXPORT, FORMAT_WORDS } from '../../utils/words/export.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { MenuItem } from '../ui/MenuItem.tsx';
import { Popover } from '../ui/Popover.tsx';
import { DRAWINGS } from './drawings.ts';
import { MORE_ICONS } from '../ui/more-icons.ts';
import './export.css';

const MENU = 'export-menu';

type Format = keyof typeof FORMAT_WORDS;
const FORMATS = Object.keys(FORMAT_WORDS) as Format[];

interface ExportMenuProps {
  /** How many events are shown. */
  count: number;
  /** Whether CSV gets a byte order mark. */
  mark: boolean;
  onMark: (mark: boolean) => void;
  onExport: (format: Format) => void;
  onPrint: () => void;
}

/** Everything that is shown as a file, or on paper. */
export function ExportMenu({ count, mark, onMark, onExport, onPrint }: ExportMenuProps) {
  return (
    <>
      <Button icon={MORE_ICONS.download} popovertarget={MENU} aria-haspopup="menu">
        {EXPORT.button}
        <Icon name="down" class="caret" />
      </Button>
      <Popover id={MENU} class="menu exports" label={EXPORT.button} role="menu">
        <p class="help">{EXPORT.title(count)}</p>
        {FORMATS.map((format) => (
          <MenuItem
            key={format}
            menu={MENU}
            icon={format === 'csv' ? DRAWINGS.doc : 'code'}
            {...FORMAT_WORDS[format]}
            end={`.${format}`}
            onChoose={() => onExport(format)}
          />
        ))}
        <button
          type="button"
          role="menuitemcheckbox"
          class="menu__item"
          aria-checked={mark}
          onClick={() => onMark(!mark)}
        >
          <Icon name="check" class={mark ? '' : 'is-off'} />
          {EXPORT.mark}
        </button>
        <hr />
        <MenuItem menu={MENU} icon={DRAWINGS.doc} name={EXPORT.print} text={EXPORT.printText} onChoose={onPrint} />
      </Popover>
    </>
  );
}
