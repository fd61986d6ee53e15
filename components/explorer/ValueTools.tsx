import { type ReadonlySignal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { type LabelKind, labelKindOf } from '../../utils/watch/label.ts';
import { EXPLORER } from '../../utils/words/explorer.ts';
import { LABELS } from '../../utils/words/views.ts';
import { Button } from '../ui/Button.tsx';
import type { Handle, Held } from './cell-values.ts';
import './value-tools.css';
import { DRAWINGS } from './drawings.ts';
import { MORE_ICONS } from '../ui/more-icons.ts';

interface ValueToolsProps {
  held: ReadonlySignal<Held | null>;
  onOnly: (handle: Handle) => void;
  onNot: (handle: Handle) => void;
  onCopy: (text: string) => void;
  onName: (kind: LabelKind, value: string) => void;
}

/** What can be done with the value that is pointed at, below it: one for the whole table. */
export function ValueTools({ held, onOnly, onNot, onCopy, onName }: ValueToolsProps) {
  const bar = useRef<HTMLDivElement>(null);
  useSignalEffect(() => {
    const { value } = held;
    if (!value) return;
    bar.current?.showPopover({ source: value.element });
    value.element.classList.add('is-held');
    return () => {
      value.element.classList.remove('is-held');
      bar.current?.hidePopover();
    };
  });
  const { value } = held;
  const kind = value && labelKindOf(value.target);
  return (
    <div
      ref={bar}
      class="pop tools-for"
      popover="manual"
      role="toolbar"
      aria-label={EXPLORER.valueTools(value?.value ?? '')}
    >
      {value && (
        <>
          <Button kind="quiet" small icon="plus" tabIndex={-1} onClick={() => onOnly(value)}>
            {EXPLORER.onlyThis}
          </Button>
          <Button kind="quiet" small icon={DRAWINGS.minus} tabIndex={-1} onClick={() => onNot(value)}>
            {EXPLORER.notThis}
          </Button>
          {value.value !== '' && (
            <Button kind="quiet" small icon="copy" tabIndex={-1} onClick={() => onCopy(value.value)}>
              {EXPLORER.copy}
            </Button>
          )}
          {kind && value.value !== '' && (
            <Button kind="quiet" small icon={MORE_ICONS.edit} tabIndex={-1} onClick={() => onName(kind, value.value)}>
              {LABELS.nameIt}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
