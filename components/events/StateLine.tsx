import { POPUP, REMEDY_WORDS } from '../../utils/words/popup.ts';
import type { StateLine as State, StateTone } from '../../utils/words/state-line.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { lazy } from '../ui/lazy.tsx';

interface StateLineProps {
  state: State;
  /** What helps, and the reference for support, stand elsewhere on the page. */
  brief: boolean;
  onRemedy: (remedy: NonNullable<State['remedy']>, account: string | null) => void;
  onCopyText: (text: string) => void;
}

const ProblemTold = lazy(() => import('./ProblemTold.tsx').then((module) => module.ProblemTold));

const CLASSES: Record<StateTone, string> = {
  fine: 'state',
  busy: 'state state--busy',
  off: 'state state--bad state--off',
  bad: 'state state--bad',
};

/** What was checked when, or the problem and its remedy. */
export function StateLine({ state, brief, onRemedy, onCopyText }: StateLineProps) {
  const { tone, text, end, remedy, account, elapsed, facts } = state;
  const told = brief ? null : facts;
  const calm = tone === 'fine' || tone === 'busy';
  return (
    // A calm line changes every few seconds: only a problem is worth speaking of.
    <div class={CLASSES[tone]} role="status" aria-live={calm ? 'off' : 'polite'} aria-label={POPUP.state}>
      {calm ? <Ring filled={tone === 'busy' ? 0.3 : elapsed} /> : <Icon name={tone === 'bad' ? 'alert' : 'info'} />}
      <span class="what">{text}</span>
      {end && !told && <span class="end">{end}</span>}
      {remedy && (
        <Button small onClick={() => onRemedy(remedy, account)}>
          {REMEDY_WORDS[remedy]}
        </Button>
      )}
      {told && (
        <ProblemTold facts={told} onCopyText={onCopyText}>
          {end && <span class="end">{end}</span>}
        </ProblemTold>
      )}
    </div>
  );
}

/** Fills until the next check. */
function Ring({ filled }: { filled: number }) {
  return (
    <svg class="ring" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6" />
      <circle cx="8" cy="8" r="6" pathLength="100" stroke-dasharray={`${Math.max(3, filled * 100)} 100`} />
    </svg>
  );
}
