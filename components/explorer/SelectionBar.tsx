import { EXPLORER } from '../../utils/words/explorer.ts';
import { Button, IconButton } from '../ui/Button.tsx';

interface SelectionBarProps {
  count: number;
  onCopy: () => void;
  onMark: () => void;
  onClear: () => void;
}

/** What can be done with the rows that are selected. */
export function SelectionBar({ count, onCopy, onMark, onClear }: SelectionBarProps) {
  return (
    <div class="pop selection" role="toolbar" aria-label={EXPLORER.selected(count)}>
      <strong role="status">{EXPLORER.selected(count)}</strong>
      <Button small icon="copy" onClick={onCopy}>
        {EXPLORER.copySelected}
      </Button>
      <Button small icon="checks" onClick={onMark}>
        {EXPLORER.markSelected}
      </Button>
      <IconButton icon="x" label={EXPLORER.unselect} shortcut="Esc" onClick={onClear} />
    </div>
  );
}
