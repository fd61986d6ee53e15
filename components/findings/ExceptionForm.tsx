import type { FindingFormsModel } from '../../utils/models/finding-forms-model.ts';
import type { ToldFinding } from '../../utils/models/tell-finding.ts';
import { ACTS, EXCEPTION, EXPIRIES } from '../../utils/words/finding-acts.ts';
import { revealed } from '../../utils/text.ts';
import { Segments } from '../ui/Segments.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { FormCard } from './FormCard.tsx';

interface ExceptionFormProps {
  told: ToldFinding;
  model: FindingFormsModel;
  /** Whether there are several accounts. */
  hasOthers: boolean;
  onAdd: () => void;
}

/** Tells a rule to leave something alone: the smallest thing first, and for a time. */
export function ExceptionForm({ told: { finding, account }, model, hasOthers, onAdd }: ExceptionFormProps) {
  const subjects = model.subjects.value;
  const preview = model.preview.value;
  const about = [
    ...subjects.map((one) => [one as string, revealed(EXCEPTION.subject(one, `${finding.facts[one] ?? ''}`))] as const),
    ['', EXCEPTION.anything] as const,
  ];
  return (
    <FormCard title={EXCEPTION.title} onSubmit={onAdd} onCancel={model.leave} save={ACTS.except}>
      <SelectField
        id="exception-about"
        label={EXCEPTION.when}
        value={model.subject.value ?? ''}
        choices={about}
        onChange={(chosen) => {
          model.subject.value = subjects.find((one) => one === chosen) ?? null;
        }}
      />
      {hasOthers && account !== null && (
        <SelectField
          id="exception-where"
          label={EXCEPTION.where}
          value={model.everywhere.value ? 'all' : 'one'}
          choices={[
            ['one', revealed(account)],
            ['all', EXCEPTION.everyAccount],
          ]}
          onChange={(chosen) => {
            model.everywhere.value = chosen === 'all';
          }}
        />
      )}
      <Segments
        label={EXCEPTION.expires}
        value={model.lasts.value}
        choices={EXPIRIES}
        onChoose={(lasts) => {
          model.lasts.value = lasts;
        }}
      />
      <p class="help">
        <span role="status">{preview !== null && EXCEPTION.preview(preview)}</span> {EXCEPTION.help}
      </p>
    </FormCard>
  );
}
