import { DETAIL } from '../../utils/words/detail.ts';
import { NOTHING } from '../../utils/words/explorer-more.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

/** What stands in the place of the details of an event that the archive does not have. */
export function MissingEvent({ onClose }: { onClose: () => void }) {
  return (
    <section aria-label={DETAIL.label}>
      <EmptyState art="archive" {...NOTHING.missing}>
        <Button onClick={onClose}>{DETAIL.close}</Button>
      </EmptyState>
    </section>
  );
}
