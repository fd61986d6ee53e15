import type { CaughtUp } from '../../utils/watch/lock.ts';
import { caughtUpWords } from '../../utils/words/caught-up.ts';
import { POPUP } from '../../utils/words/popup.ts';
import { IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';

/** What the checks after the last unlock found. */
export function CaughtUpLine({ found, onDismiss }: { found: CaughtUp; onDismiss: () => void }) {
  return (
    <p class="caught-up" role="status">
      <Icon name="lock" />
      <span>{caughtUpWords(found)}</span>
      <IconButton icon="x" label={POPUP.dismiss} onClick={onDismiss} />
    </p>
  );
}
