import { AccountCard } from '../../components/settings/AccountCard.tsx';
import { AccountForm } from '../../components/settings/AccountForm.tsx';
import { Guidance } from '../../components/settings/Guidance.tsx';
import { Button } from '../../components/ui/Button.tsx';
import { ask } from '../../utils/browser/messages.ts';
import { askToReachVonage } from '../../utils/browser/permissions.ts';
import type { OptionsModel } from '../../utils/models/options-model.ts';
import type { WatchModel } from '../../utils/models/watch-model.ts';
import type { Account } from '../../utils/watch/account.ts';
import { ACCOUNTS } from '../../utils/words/options.ts';
import type { Remedy } from '../../utils/words/problems.ts';

/** Who is watched, and the form that adds somebody. */
export function AccountsSection({ watch, options }: { watch: WatchModel; options: OptionsModel }) {
  const form = options.openForm.value;
  const hasReal = options.real.value.length > 0;
  const hasSample = watch.accounts.value.length > options.real.value.length;
  return (
    <section id="accounts">
      <h2>{ACCOUNTS.title}</h2>
      <p class="lead">{ACCOUNTS.lead}</p>
      {watch.watched.value.length > 0 && <AccountCards watch={watch} options={options} />}
      <p role="status" class="said">
        {options.said.value}
      </p>
      {form ? (
        <div class="panel add">
          <AccountForm
            key={form.editing?.id ?? 'new'}
            form={form.form}
            editing={form.editing?.label ?? null}
            {...(hasReal && { onCancel: options.cancelForm })}
          />
          <Guidance />
        </div>
      ) : (
        <Button icon="plus" onClick={options.add}>
          {ACCOUNTS.add}
        </Button>
      )}
      {!hasReal && !hasSample && (
        <p class="sample">
          <span>{ACCOUNTS.sampleLead}</span>
          <Button small onClick={() => void options.attempt(ask('addSample'))}>
            {ACCOUNTS.addSample}
          </Button>
        </p>
      )}
    </section>
  );
}

function AccountCards({ watch, options }: { watch: WatchModel; options: OptionsModel }) {
  const { attempt } = options;
  const remedy = (account: Account, kind: Remedy) => {
    if (kind === 'new-secret') options.edit(account);
    else if (kind === 'allow-access') void attempt(askToReachVonage().then(() => ask('check', null)));
    else void attempt(ask('check', account.id));
  };
  const remove = (account: Account) => {
    // There is nothing to lose in what can be made again with one click.
    if (account.sample) void attempt(ask('removeAccount', account.id));
    else options.question.value = { kind: 'remove', account };
  };
  return (
    <div class="panel">
      {watch.watched.value.map((watched) => {
        const { account } = watched;
        return (
          <AccountCard
            key={account.id}
            watched={watched}
            extent={options.extents.value.get(account.id) ?? null}
            tested={options.tested.value.get(account.id) ?? null}
            now={watch.now.value}
            onTest={() => void options.test(account)}
            onEdit={() => options.edit(account)}
            onPause={(paused) => void attempt(ask('pause', { account: account.id, paused }))}
            onNotices={(notices) => void attempt(ask('setNotices', { account: account.id, notices }))}
            onRemove={() => remove(account)}
            onRemedy={(kind) => remedy(account, kind)}
          />
        );
      })}
    </div>
  );
}
