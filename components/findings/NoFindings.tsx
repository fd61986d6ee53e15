import type { ProblemFacts } from '../../utils/errors.ts';
import type { ToldFinding } from '../../utils/models/tell-finding.ts';
import { adviceOn } from '../../utils/words/advice.ts';
import { NO_FINDINGS } from '../../utils/words/finding-detail.ts';
import { POPUP } from '../../utils/words/popup.ts';
import { problemWords } from '../../utils/words/problems.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

interface NoFindingsProps {
  fault: ProblemFacts | null;
  hasAccounts: boolean;
  /** Whether no rule is on. */
  isOff: boolean;
  /** Whether nothing was ever found. */
  isFirst: boolean;
  stand: ToldFinding['stand'];
  onOptions: () => void;
}

/** Why nothing is listed. */
export function NoFindings({ fault, hasAccounts, isOff, isFirst, stand, onOptions }: NoFindingsProps) {
  if (fault) return <EmptyState art="blind" title={problemWords(fault).title} text={adviceOn(fault)} />;
  if (!hasAccounts) {
    return (
      <EmptyState art="blind" {...NO_FINDINGS.noAccount}>
        <Button kind="primary" onClick={onOptions}>
          {POPUP.addAccount}
        </Button>
      </EmptyState>
    );
  }
  if (isOff) {
    return (
      <EmptyState art="blind" {...NO_FINDINGS.off}>
        <Button onClick={onOptions}>{NO_FINDINGS.options}</Button>
      </EmptyState>
    );
  }
  return <EmptyState art="watching" {...(isFirst ? NO_FINDINGS.first : NO_FINDINGS[stand])} />;
}
