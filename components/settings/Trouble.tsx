import type { ProblemFacts } from '../../utils/errors.ts';
import { adviceOn } from '../../utils/words/advice.ts';
import { type Remedy, problemReference, problemWords } from '../../utils/words/problems.ts';
import { REMEDY_WORDS } from '../../utils/words/popup.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { IconName } from '../ui/icons.ts';

interface TroubleProps {
  facts: ProblemFacts;
  /** Whether it takes the person, or goes on by itself. */
  tone: 'critical' | 'medium';
  icon: IconName;
  /** Does what helps, where a page can; absent where no button belongs. */
  onRemedy?: (remedy: Remedy) => void;
}

/** What is wrong, what helps, and the button that does it. */
export function Trouble({ facts, tone, icon, onRemedy }: TroubleProps) {
  const { title, remedy } = problemWords(facts);
  const reference = problemReference(facts);
  const action = remedy && onRemedy && (
    <Button small onClick={() => onRemedy(remedy)}>
      {REMEDY_WORDS[remedy]}
    </Button>
  );
  return (
    <Notice tone={tone} icon={icon} title={title} action={action}>
      {adviceOn(facts)} {reference && <code>{reference}</code>}
    </Notice>
  );
}
