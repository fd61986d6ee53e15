import type { FindingFormsModel } from '../../utils/models/finding-forms-model.ts';
import type { ToldFinding } from '../../utils/models/tell-finding.ts';
import { CloseForm } from './CloseForm.tsx';
import { ExceptionForm } from './ExceptionForm.tsx';
import { MuteForm } from './MuteForm.tsx';
import { TicketForm } from './TicketForm.tsx';

interface FindingFormProps {
  told: ToldFinding;
  model: FindingFormsModel;
  hasOthers: boolean;
  /** Follows what was begun, and says what went wrong. */
  attempt: (work: Promise<unknown>) => void;
}

/** The form that is open, if any. */
export function FindingForm({ told, model, hasOthers, attempt }: FindingFormProps) {
  switch (model.form.value) {
    case 'close':
      return (
        <CloseForm
          note={model.note.value}
          onNote={(note) => {
            model.note.value = note;
          }}
          onClose={(closed) => attempt(model.close(closed))}
          onCancel={model.leave}
        />
      );
    case 'except':
      return <ExceptionForm told={told} model={model} hasOthers={hasOthers} onAdd={() => attempt(model.except())} />;
    case 'expected':
      return <TicketForm model={model} onFile={() => attempt(model.expect())} />;
    case 'mute':
      return <MuteForm model={model} onMute={() => attempt(model.mute())} />;
    case null:
      return null;
  }
}
