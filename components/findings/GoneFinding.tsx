import { FINDING } from '../../utils/words/finding-detail.ts';
import { EmptyState } from '../ui/EmptyState.tsx';

/** A link led to a finding that is no more. */
export function GoneFinding() {
  return <EmptyState art="blind" title={FINDING.gone} text={FINDING.goneHelp} />;
}
