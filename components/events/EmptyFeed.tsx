import type { TypeChoice } from '../../utils/audit/type-choice.ts';
import type { ProblemFacts } from '../../utils/errors.ts';
import type { WatchedAccount } from '../../utils/watch/watched-account.ts';
import { EMPTY } from '../../utils/words/empty.ts';
import { POPUP } from '../../utils/words/popup.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { EmptyProblem, type EmptyProblemProps } from './EmptyProblem.tsx';
import { FilteredOut, type FilteredOutProps } from './FilteredOut.tsx';
import { Skeleton } from './Skeleton.tsx';

interface EmptyFeedProps extends FilteredOutProps, Pick<EmptyProblemProps, 'onRemedy' | 'onCopyText'> {
  /** The accounts in view. */
  accounts: readonly WatchedAccount[];
  choice: TypeChoice;
  /** The archive itself could not be read. */
  fault: ProblemFacts | null;
  onCheck: () => void;
}

/** Why the list is empty. */
export function EmptyFeed({ accounts, fault, onCheck, onRemedy, onCopyText, ...filtered }: EmptyFeedProps) {
  const act = { onRemedy, onCopyText };
  if (fault) return <EmptyProblem facts={fault} account={null} {...act} />;
  if (filtered.total > 0) return <FilteredOut {...filtered} />;
  const troubled = accounts.find(({ status }) => status.kind === 'attention');
  if (troubled?.status.kind === 'attention') {
    return <EmptyProblem facts={troubled.status.facts} account={troubled.account.id} {...act} />;
  }
  if (accounts.some(({ progress, status }) => progress !== null || status.kind === 'first')) return <Skeleton />;
  if (accounts.every(({ status }) => status.kind === 'paused')) return <EmptyState art="blind" {...EMPTY.paused} />;
  if (!accounts.some(({ status }) => status.kind === 'fine')) return <EmptyState art="blind" {...EMPTY.waiting} />;
  return (
    <EmptyState art="watching" {...EMPTY.none}>
      <Button onClick={onCheck}>{POPUP.checkNow}</Button>
    </EmptyState>
  );
}
