import { SHORTCUTS } from '../../utils/words/shortcuts.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import './shortcuts.css';

interface ShortcutsDialogProps {
  /** The page's keys, with what they do. */
  keys?: readonly (readonly [keys: string, meaning: string])[];
  enabled: boolean;
  onEnable: (enabled: boolean) => void;
  onClose: () => void;
}

/** The keys, and the way to switch single letters off for those whom they hinder. */
export function ShortcutsDialog({ keys: shown = SHORTCUTS.keys, enabled, onEnable, onClose }: ShortcutsDialogProps) {
  return (
    <Dialog title={SHORTCUTS.title} onClose={onClose}>
      <dl class="keys">
        {shown.map(([keys, meaning]) => (
          <div key={keys}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <Checkbox class="check" checked={enabled} onChange={onEnable}>
        {SHORTCUTS.enable}
      </Checkbox>
      <Button onClick={onClose}>{SHORTCUTS.close}</Button>
    </Dialog>
  );
}
