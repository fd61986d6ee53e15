import type { FindingListModel } from '../../utils/models/finding-list-model.ts';
import type { ToldFinding } from '../../utils/models/tell-finding.ts';
import { formatCount } from '../../utils/format.ts';
import { FINDING, STAND_WORDS } from '../../utils/words/finding-detail.ts';
import { Button } from '../ui/Button.tsx';
import { Segments } from '../ui/Segments.tsx';
import { FindingItem } from './FindingItem.tsx';

interface FindingListProps {
  stand: ToldFinding['stand'];
  stands: FindingListModel['stands']['value'];
  items: readonly ToldFinding[];
  hasMore: boolean;
  now: number;
  shown: ToldFinding | null;
  onChoose: (stand: ToldFinding['stand']) => void;
  onOpen: (told: ToldFinding) => void;
  onMore: () => void;
}

/** Findings of one kind, the worst first. */
export function FindingList({ stand, stands, items, hasMore, now, shown, onChoose, onOpen, onMore }: FindingListProps) {
  return (
    <>
      <Segments
        label={FINDING.which}
        isBare
        value={stand}
        choices={stands.map(([one, count]) => [one, `${STAND_WORDS[one]} ${formatCount(count)}`] as const)}
        onChoose={onChoose}
      />
      <ol aria-label={FINDING.list}>
        {items.map((told) => (
          <FindingItem key={told.ref} told={told} now={now} isShown={told.ref === shown?.ref} onOpen={onOpen} />
        ))}
      </ol>
      {hasMore && (
        <Button small onClick={onMore}>
          {FINDING.more}
        </Button>
      )}
    </>
  );
}
