import { CLOSING } from '../../utils/words/finding-acts.ts';
import { Button } from '../ui/Button.tsx';
import { FormCard } from './FormCard.tsx';

interface CloseFormProps {
  note: string;
  onNote: (note: string) => void;
  onClose: (closed: 'done' | 'dismissed') => void;
  onCancel: () => void;
}

/** As long as what is stored may be. */
const LONGEST_NOTE = 2000;

/** Ends a finding: something was done about it, or nothing was wrong. */
export function CloseForm({ note, onNote, onClose, onCancel }: CloseFormProps) {
  return (
    <FormCard
      title={CLOSING.title}
      onCancel={onCancel}
      acts={
        <>
          <Button small kind="primary" onClick={() => onClose('done')}>
            {CLOSING.done}
          </Button>
          <Button small onClick={() => onClose('dismissed')}>
            {CLOSING.dismissed}
          </Button>
        </>
      }
    >
      <div>
        <label class="lab" for="finding-note">
          {CLOSING.note}
        </label>
        <div class="field">
          <textarea
            id="finding-note"
            rows={2}
            maxLength={LONGEST_NOTE}
            aria-describedby="finding-note-help"
            value={note}
            onInput={(event) => onNote(event.currentTarget.value)}
          />
        </div>
        <p id="finding-note-help" class="help">
          {CLOSING.noteHelp}
        </p>
      </div>
    </FormCard>
  );
}
