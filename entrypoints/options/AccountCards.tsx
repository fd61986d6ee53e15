import { AccountCard } from '../../components/settings/AccountCard.tsx';
import { ask } from '../../utils/browser/messages.ts';
import { askToReachVonage } from '../../utils/browser/permissions.ts';
import type { OptionsModels } from '../../utils/models/options-models.ts';
import type { Account } from '../../utils/watch/account.ts';
import type { Remedy } from '../../utils/words/problems.ts';

/** Every account with what can be done about it. */
export function AccountCards({ models: { watch, options, data } }: { models: OptionsModels }) {
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
  const isSeveral = watch.watched.value.length > 1;
  return (
    <div class="panel">
      {watch.watched.value.map((watched) => {
        const { account } = watched;
        return (
          <AccountCard
            key={account.id}
            watched={watched}
            extent={options.extents.value.get(account.id) ?? null}
            covered={options.coverages.value.get(account.id) ?? null}
            log={data.log.value}
            tested={options.tested.value.get(account.id) ?? null}
            now={watch.now.value}
            onFetch={() => void attempt(ask('check', account.id))}
            onTest={() => void options.test(account)}
            onEdit={() => options.edit(account)}
            onPause={(paused) => void attempt(ask('pause', { account: account.id, paused }))}
            onPauseHistory={(paused) => void attempt(ask('pauseHistory', { account: account.id, paused }))}
            onNotices={(notices) => void attempt(ask('setNotices', { account: account.id, notices }))}
            onEvery={(everyMinutes) => void attempt(ask('setInterval', { account: account.id, everyMinutes }))}
            onRemove={() => remove(account)}
            onRemedy={(kind) => remedy(account, kind)}
            {...(isSeveral && {
              onMove: (by: -1 | 1) => void attempt(ask('moveAccount', { account: account.id, by })),
            })}
          />
        );
      })}
    </div>
  );
}
