import type { Label } from '../../utils/watch/label.ts';
import { LABELS } from '../../utils/words/views.ts';
import { Field } from '../ui/Field.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';

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
    <FormDialog title={LABELS.title} words={LABELS} isSound={fault === null} onSave={onSave} onClose={onClose}>
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
    </FormDialog>
  );
}
