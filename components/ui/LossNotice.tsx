import type { Loss } from '../../utils/watch/loss.ts';
import { LOSS } from '../../utils/words/loss.ts';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';

/** The browser lost the archive: what that means, until the person has read it. */
export function LossNotice({ loss, onDismiss }: { loss: Loss; onDismiss: () => void }) {
  const action = (
    <Button small onClick={onDismiss}>
      {LOSS.dismiss}
    </Button>
  );
  return (
    <Notice tone="high" icon="alert" title={LOSS.title(loss)} action={action}>
      {LOSS.text(loss)}
    </Notice>
  );
}
