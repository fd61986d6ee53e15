import type { TypeChoice } from '../../utils/audit/type-choice.ts';
import type { ProblemFacts } from '../../utils/errors.ts';
import type { WatchedAccount } from '../../utils/watch/watched-account.ts';
import { EMPTY, POPUP, TYPE_PICKER } from '../../utils/words/popup.ts';
import { problemReference, problemWords } from '../../utils/words/problems.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Skeleton } from './Skeleton.tsx';

interface EmptyFeedProps {
  /** The accounts in view. */
  accounts: readonly WatchedAccount[];
  /** How many events were looked through. */
  total: number;
  search: string;
  choice: TypeChoice;
  /** The archive itself could not be read. */
  fault: ProblemFacts | null;
  onClearSearch: () => void;
  onClearTypes: () => void;
  onCheck: () => void;
}

/** Why the list is empty. */
export function EmptyFeed({ accounts, total, search, choice, fault, onCheck, ...clear }: EmptyFeedProps) {
  if (fault) return <Problem facts={fault} />;
  if (total > 0) return <FilteredOut total={total} search={search} choice={choice} {...clear} />;
  const attention = accounts.find(({ status }) => status.kind === 'attention');
  if (attention?.status.kind === 'attention') return <Problem facts={attention.status.facts} />;
  if (accounts.some(({ progress, status }) => progress !== null || status.kind === 'first')) return <Skeleton />;
  if (accounts.every(({ status }) => status.kind === 'paused')) return <EmptyState art="blind" {...EMPTY.paused} />;
  if (!accounts.some(({ status }) => status.kind === 'fine')) return <EmptyState art="blind" {...EMPTY.waiting} />;
  return (
    <EmptyState art="watching" {...EMPTY.none}>
      <Button onClick={onCheck}>{POPUP.checkNow}</Button>
    </EmptyState>
  );
}

function Problem({ facts }: { facts: ProblemFacts }) {
  const { title, advice } = problemWords(facts);
  const reference = problemReference(facts);
  return <EmptyState art="blind" title={title} text={advice} {...(reference && { help: reference })} />;
}

type FilteredOutProps = Pick<EmptyFeedProps, 'total' | 'search' | 'choice' | 'onClearSearch' | 'onClearTypes'>;

function FilteredOut({ total, search, choice, onClearSearch, onClearTypes }: FilteredOutProps) {
  const { size } = choice;
  const searched = search.trim() !== '';
  const reason = searched && size > 0 ? EMPTY.filteredBy.both(size) : EMPTY.filteredBy.types(size);
  return (
    <EmptyState art="filter" title={EMPTY.filtered(total)} text={size === 0 ? EMPTY.filteredBy.search : reason}>
      {searched && <Chip text={`“${search.trim()}”`} removeLabel={EMPTY.removeSearch} onRemove={onClearSearch} />}
      {size > 0 && (
        <Chip name="type" text={TYPE_PICKER.chosen(size)} removeLabel={EMPTY.removeTypes} onRemove={onClearTypes} />
      )}
      <Button
        onClick={() => {
          onClearSearch();
          onClearTypes();
        }}
      >
        {EMPTY.clear}
      </Button>
    </EmptyState>
  );
}
