import type { Label } from '../../utils/watch/label.ts';
import { LABELS } from '../../utils/words/views.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import './views-menu.css';

interface LabelDialogProps {
  label: Label;
  /** An address can be widened to a range that makes no sense. */
  fault: string | null;
  onChange: (change: Partial<Label>) => void;
  onSave: () => void;
  onClose: () => void;
}

/** Gives a value a name of the person's own, or takes it off. */
export function LabelDialog({ label, fault, onChange, onSave, onClose }: LabelDialogProps) {
  const { kind, value, name } = label;
  return (
    <Dialog title={LABELS.title} onClose={onClose}>
      <form
        class="view-form"
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        <Field
          id="label-name"
          label={LABELS.name}
          help={LABELS.help}
          fault={null}
          value={name}
          autocomplete="off"
          onInput={(text) => onChange({ name: text })}
        />
        {kind === 'ip' ? (
          <Field
            id="label-value"
            label={LABELS.value.ip}
            help={LABELS.range}
            fault={fault}
            value={value}
            mono
            autocomplete="off"
            onInput={(text) => onChange({ value: text.trim() })}
          />
        ) : (
          <p class="help">
            {LABELS.value[kind]} <bdi class="mono">{value}</bdi>
          </p>
        )}
        <div class="acts">
          <Button onClick={onClose}>{LABELS.cancel}</Button>
          <Button kind="primary" type="submit" disabled={fault !== null}>
            {LABELS.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
