import type { ViewDraft } from '../../utils/models/views-model.ts';
import { VIEWS } from '../../utils/words/views.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Field } from '../ui/Field.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';

interface ViewDialogProps {
  draft: ViewDraft;
  /** Whether it is saved already, and can be deleted. */
  isKnown: boolean;
  onChange: (change: Partial<ViewDraft>) => void;
  onSave: () => void;
  onRemove: () => void;
  onClose: () => void;
}

/** Names a search, and says what follows it. */
export function ViewDialog({ draft, isKnown, onChange, onSave, onRemove, onClose }: ViewDialogProps) {
  const roles = [
    ['starred', VIEWS.starred],
    ['opening', VIEWS.opening],
    ['watched', VIEWS.watched],
  ] as const;
  return (
    <FormDialog
      title={isKnown ? VIEWS.editTitle : VIEWS.saveTitle}
      words={VIEWS}
      isSound={draft.name.trim() !== ''}
      acts={
        isKnown && (
          <Button kind="danger" onClick={onRemove}>
            {VIEWS.remove}
          </Button>
        )
      }
      onSave={onSave}
      onClose={onClose}
    >
      <Field
        id="view-name"
        label={VIEWS.name}
        help={draft.query}
        fault={null}
        value={draft.name}
        autocomplete="off"
        onInput={(name) => onChange({ name })}
      />
      {roles.map(([role, label]) => (
        <Checkbox key={role} class="check" checked={draft[role]} onChange={(checked) => onChange({ [role]: checked })}>
          <span>{label}</span>
        </Checkbox>
      ))}
    </FormDialog>
  );
}
