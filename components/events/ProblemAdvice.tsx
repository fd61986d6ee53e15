import type { ProblemFacts } from '../../utils/errors.ts';
import { adviceOn } from '../../utils/words/advice.ts';
import { TraceReference } from './TraceReference.tsx';

/** What to do about a problem, and the reference for support. */
export function ProblemAdvice({ facts, onCopyText }: { facts: ProblemFacts; onCopyText: (text: string) => void }) {
  return (
    <>
      <p>{adviceOn(facts)}</p>
      <TraceReference facts={facts} onCopyText={onCopyText} />
    </>
  );
}
