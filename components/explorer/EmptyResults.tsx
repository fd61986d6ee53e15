import type { ProblemFacts } from '../../utils/errors.ts';
import type { Cover } from '../../utils/watch/cover.ts';
import { completeWords, gapWordsOf } from '../../utils/words/cover-line.ts';
import { COVER } from '../../utils/words/cover-line.ts';
import { NOTHING } from '../../utils/words/explorer-more.ts';
import { POPUP } from '../../utils/words/popup.ts';
import { adviceOn } from '../../utils/words/advice.ts';
import { problemWords } from '../../utils/words/problems.ts';
import type { Zone } from '../../utils/zone.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

export interface EmptyResultsProps {
  fault: ProblemFacts | null;
  hasAccounts: boolean;
  /** How many events are stored in all. */
  stored: number;
  /** Whether the query names a time. */
  isBounded: boolean;
  cover: readonly Cover[];
  zone: Zone;
  onClear: () => void;
  onWiden: () => void;
  onFetch?: (() => void) | undefined;
  onAdd: () => void;
  onCheck: () => void;
}

/** Why the table is empty, how sure that is, and what can be done about it. */
export function EmptyResults({ fault, hasAccounts, stored, isBounded, cover, zone, ...act }: EmptyResultsProps) {
  if (fault) {
    return <EmptyState art="blind" title={problemWords(fault).title} text={adviceOn(fault)} />;
  }
  if (!hasAccounts) {
    return (
      <EmptyState art="blind" {...NOTHING.noAccount}>
        <Button kind="primary" onClick={act.onAdd}>
          {POPUP.addAccount}
        </Button>
      </EmptyState>
    );
  }
  if (stored === 0) {
    return (
      <EmptyState art="watching" {...NOTHING.archive}>
        <Button onClick={act.onCheck}>{POPUP.checkNow}</Button>
      </EmptyState>
    );
  }
  const gap = gapWordsOf(cover, zone);
  return (
    <EmptyState art="filter" title={NOTHING.filtered} text={NOTHING.among(stored)} help={surety(cover, gap)}>
      {gap && act.onFetch && <Button onClick={act.onFetch}>{COVER.fetch}</Button>}
      <Button onClick={act.onClear}>{NOTHING.clear}</Button>
      {isBounded && <Button onClick={act.onWiden}>{NOTHING.widen}</Button>}
    </EmptyState>
  );
}

function surety(cover: readonly Cover[], gap: string | null): string {
  if (cover.length === 0) return NOTHING.early;
  return gap ? NOTHING.unproven(completeWords(cover).toLowerCase(), gap) : NOTHING.proven;
}
