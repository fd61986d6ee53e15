import { useMemo } from 'preact/hooks';
import { LevelsPanel } from '../../components/settings/notices/LevelsPanel.tsx';
import { QuietPanel } from '../../components/settings/notices/QuietPanel.tsx';
import { TestNotice } from '../../components/settings/notices/TestNotice.tsx';
import { Section } from '../../components/settings/Section.tsx';
import { ask } from '../../utils/browser/messages.ts';
import { NoticesModel } from '../../utils/models/notices-model.ts';
import type { OptionsModels } from '../../utils/models/options-models.ts';
import { NOTICES } from '../../utils/words/notice-options.ts';

/** How loud things are told, and when not. */
export function NoticesSection({ models: { watch, options } }: { models: OptionsModels }) {
  const model = useMemo(() => new NoticesModel(ask, watch, options, Date.now), [watch, options]);
  return (
    <Section id="notices" title={NOTICES.title} lead={NOTICES.lead}>
      <LevelsPanel model={model} accounts={watch.accounts.value} />
      <QuietPanel model={model} now={watch.now.value} />
      <TestNotice tested={model.tested.value} onTest={() => void model.test()} />
    </Section>
  );
}
