import type { ComponentChildren } from 'preact';
import type { ProblemFacts } from '../../utils/errors.ts';
import { adviceOn } from '../../utils/words/advice.ts';
import { TraceReference } from './TraceReference.tsx';

interface ProblemToldProps {
  facts: ProblemFacts;
  onCopyText: (text: string) => void;
  /** What else the line says. */
  children: ComponentChildren;
}

/** What helps against a problem, and the reference for support. */
export function ProblemTold({ facts, onCopyText, children }: ProblemToldProps) {
  return (
    <div class="told">
      <p>{adviceOn(facts)}</p>
      <TraceReference facts={facts} onCopyText={onCopyText} />
      {children}
    </div>
  );
}
