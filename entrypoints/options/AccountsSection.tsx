import { useEffect, useRef } from 'preact/hooks';
import { AccountForm } from '../../components/settings/AccountForm.tsx';
import { Button } from '../../components/ui/Button.tsx';
import { ask } from '../../utils/browser/messages.ts';
import { openEventList } from '../../utils/browser/tabs.ts';
import type { OptionsModels } from '../../utils/models/options-models.ts';
import { showSample } from '../../utils/sample/show-sample.ts';
import { ACCOUNTS } from '../../utils/words/options.ts';
import { AccountCards } from './AccountCards.tsx';

/** Who is watched, and the form that adds somebody. */
export function AccountsSection({ models }: { models: OptionsModels }) {
  const { watch, options } = models;
  const section = useRef<HTMLElement>(null);
  const form = options.openForm.value;
  const hasReal = options.real.value.length > 0;
  const hasSample = watch.accounts.value.length > options.real.value.length;
  const wasOpen = useRef(false);
  useEffect(() => {
    // Whoever closed the form stands where it was opened.
    if (wasOpen.current && !form) section.current?.querySelector<HTMLElement>('[data-add]')?.focus();
    wasOpen.current = form !== null;
  }, [form]);
  return (
    <section id="accounts" ref={section}>
      <h2>{ACCOUNTS.title}</h2>
      <p class="lead">{ACCOUNTS.lead}</p>
      {watch.watched.value.length > 0 && <AccountCards models={models} />}
      {form ? (
        <AccountForm
          key={form.editing?.id ?? 'new'}
          form={form.form}
          editing={form.editing?.label ?? null}
          takesFocus={options.asked.value}
          {...(hasReal && { onCancel: options.cancelForm })}
        />
      ) : (
        <Button icon="plus" data-add onClick={options.add}>
          {ACCOUNTS.add}
        </Button>
      )}
      {!hasReal && !hasSample && (
        <p class="sample">
          <span>{ACCOUNTS.sampleLead}</span>
          <Button small onClick={() => void options.attempt(showSample(ask).then(openEventList))}>
            {ACCOUNTS.addSample}
          </Button>
        </p>
      )}
    </section>
  );
}
