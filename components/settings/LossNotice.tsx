import { LOSS } from '../../utils/words/loss.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';

/** The browser lost the archive: what that means, until the person has read it. */
export function LossNotice({ at, onDismiss }: { at: number; onDismiss: () => void }) {
  const action = (
    <Button small onClick={onDismiss}>
      {LOSS.dismiss}
    </Button>
  );
  return (
    <Notice tone="high" icon="alert" title={LOSS.lossTitle(at)} action={action}>
      {LOSS.lossText}
    </Notice>
  );
}
