import type { ProblemFacts } from '../../utils/errors.ts';
import { POPUP } from '../../utils/words/popup.ts';
import { problemReference } from '../../utils/words/problems.ts';
import { IconButton } from '../ui/Button.tsx';

/** What Vonage's support asks for: the status and the trace id, with a button that copies the id. */
export function TraceReference({ facts, onCopyText }: { facts: ProblemFacts; onCopyText: (text: string) => void }) {
  const reference = problemReference(facts);
  const { traceId } = facts;
  if (reference === null) return null;
  return (
    <p class="trace mono">
      <span>{reference}</span>
      {traceId && <IconButton icon="copy" label={POPUP.copyTrace} onClick={() => onCopyText(traceId)} />}
    </p>
  );
}
