import { POPUP } from '../../utils/words/popup.ts';
import { IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';

/** What the checks after the last unlock found. */
export function CaughtUpLine({ text, onDismiss }: { text: string; onDismiss: () => void }) {
  return (
    <p class="caught-up" role="status">
      <Icon name="lock" />
      <span>{text}</span>
      <IconButton icon="x" label={POPUP.dismiss} onClick={onDismiss} />
    </p>
  );
}
