import { VIEWS } from '../../utils/words/views.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';

/** Which saved view the list follows, and the way out of it. */
export function ViewLine({ name, onShowAll }: { name: string; onShowAll: () => void }) {
  return (
    <p class="caught-up">
      <Icon name="filter" />
      <span>
        {VIEWS.showing} <bdi>{name}</bdi>
      </span>
      <Button small kind="quiet" onClick={onShowAll}>
        {VIEWS.showAll}
      </Button>
    </p>
  );
}
