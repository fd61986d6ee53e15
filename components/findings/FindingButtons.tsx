import type { ToldFinding } from '../../utils/models/tell-finding.ts';
import type { FindingForm } from '../../utils/models/finding-forms-model.ts';
import { ACTS, MUTING } from '../../utils/words/finding-acts.ts';
import { FINDING } from '../../utils/words/finding-detail.ts';
import { DRAWINGS } from '../explorer/drawings.ts';
import { Button } from '../ui/Button.tsx';
import { FINDING_DRAWINGS } from './drawings.ts';

interface FindingButtonsProps {
  told: ToldFinding;
  /** Which form is open below. */
  form: FindingForm | null;
  /** Until when its rule keeps quiet; null: it does not. */
  mutedUntil: number | null;
  onShow: () => void;
  onForm: (form: FindingForm) => void;
  onReopen: () => void;
  onSnooze: () => void;
  onUnmute: () => void;
}

/** What can be done about a finding. */
export function FindingButtons({
  told,
  form,
  mutedUntil,
  onShow,
  onForm,
  onReopen,
  onSnooze,
  onUnmute,
}: FindingButtonsProps) {
  const { stand, finding } = told;
  const opens = (which: FindingForm) => ({ 'aria-expanded': form === which, onClick: () => onForm(which) });
  return (
    <div class="finding-acts">
      {finding.events.length > 0 && (
        <Button kind="primary" icon={DRAWINGS.table} onClick={onShow}>
          {FINDING.show(finding.events.length, finding.count)}
        </Button>
      )}
      {stand === 'closed' ? (
        <Button icon="undo" onClick={onReopen}>
          {ACTS.reopen}
        </Button>
      ) : (
        <>
          <Button icon="check" {...opens('close')}>
            {ACTS.close}
          </Button>
          {stand === 'snoozed' ? (
            <Button icon={FINDING_DRAWINGS.clock} onClick={onReopen}>
              {ACTS.wake}
            </Button>
          ) : (
            <Button icon={FINDING_DRAWINGS.clock} onClick={onSnooze}>
              {ACTS.snooze}
            </Button>
          )}
        </>
      )}
      <Button icon={DRAWINGS.minus} {...opens('except')}>
        {ACTS.except}
      </Button>
      <Button icon={DRAWINGS.calendar} {...opens('expected')}>
        {ACTS.expected}
      </Button>
      {mutedUntil === null ? (
        <Button icon={FINDING_DRAWINGS.mute} {...opens('mute')}>
          {ACTS.mute}
        </Button>
      ) : (
        <Button icon={FINDING_DRAWINGS.mute} title={MUTING.until(mutedUntil)} onClick={onUnmute}>
          {ACTS.unmute}
        </Button>
      )}
    </div>
  );
}
