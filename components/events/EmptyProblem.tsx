import type { ProblemFacts } from '../../utils/errors.ts';
import { adviceOn } from '../../utils/words/advice.ts';
import { EMPTY } from '../../utils/words/empty.ts';
import { REMEDY_WORDS } from '../../utils/words/popup.ts';
import { type Remedy, problemWords } from '../../utils/words/problems.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { TraceReference } from './TraceReference.tsx';

export interface EmptyProblemProps {
  facts: ProblemFacts;
  /** Whose problem it is; null where it is nobody's alone, and no remedy can be offered. */
  account: string | null;
  onRemedy: (remedy: Remedy, account: string) => void;
  onCopyText: (text: string) => void;
}

/** The problem that keeps the list empty, what helps against it, and the reference for support. */
export function EmptyProblem({ facts, account, onRemedy, onCopyText }: EmptyProblemProps) {
  const { title, remedy } = problemWords(facts);
  const isSecret = remedy === 'new-secret';
  return (
    <EmptyState
      art="blind"
      title={title}
      text={adviceOn(facts)}
      small={<TraceReference facts={facts} onCopyText={onCopyText} />}
    >
      {remedy && account !== null && (
        <>
          <Button kind="primary" onClick={() => onRemedy(remedy, account)}>
            {isSecret ? EMPTY.newSecret : REMEDY_WORDS[remedy]}
          </Button>
          {isSecret && <Button onClick={() => onRemedy('check-now', account)}>{EMPTY.testAgain}</Button>}
        </>
      )}
    </EmptyState>
  );
}
