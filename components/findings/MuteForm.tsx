import type { FindingFormsModel } from '../../utils/models/finding-forms-model.ts';
import { MUTE_SPANS, MUTING } from '../../utils/words/finding-acts.ts';
import { Segments } from '../ui/Segments.tsx';
import { FormCard } from './FormCard.tsx';

/** Keeps a rule quiet for a time. */
export function MuteForm({ model, onMute }: { model: FindingFormsModel; onMute: () => void }) {
  return (
    <FormCard title={MUTING.title} onSubmit={onMute} onCancel={model.leave} save={MUTING.mute}>
      <Segments
        label={MUTING.span}
        value={model.span.value}
        choices={MUTE_SPANS}
        onChoose={(span) => {
          model.span.value = span;
        }}
      />
      <p class="help">{MUTING.help}</p>
    </FormCard>
  );
}
