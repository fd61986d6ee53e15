import { AccountMenu } from '../../components/events/AccountMenu.tsx';
import { StateLine } from '../../components/events/StateLine.tsx';
import { ViewTabs } from '../../components/explorer/ViewTabs.tsx';
import { IconButton } from '../../components/ui/Button.tsx';
import type { ExplorerModels } from '../../utils/models/explorer-models.ts';
import { worstOf } from '../../utils/models/open-findings-model.ts';
import { POPUP } from '../../utils/words/popup.ts';
import { PRODUCT } from '../../utils/words/product.ts';
import { stateLine } from '../../utils/words/state-line.ts';
import type { ExplorerActions } from './actions.ts';

/** Whose events, how the checks go, and the way to the rest of the product. */
export function TopBar({ models, actions }: { models: ExplorerModels; actions: ExplorerActions }) {
  const { watch, unread, checks, query, openFindings } = models;
  const now = watch.now.value;
  const { value: inView } = models.inView;
  const isInView = ({ account }: { readonly account: string | null }) =>
    account === null || inView.some(({ id }) => id === account);
  const open = openFindings.open.value.filter(isInView);
  const watched = watch.watched.value.filter(({ account }) => inView.includes(account));
  const state = stateLine(watched, now, checks.asked.value);
  const counts = new Map(Array.from(unread.byAccount.value, ([account, events]) => [account, events.length]));
  return (
    <header class="bar">
      <img src={state.blind ? '/icon-blind.svg' : '/icon.svg'} alt="" width="22" height="22" />
      <h1>{PRODUCT.shortName}</h1>
      <ViewTabs
        shown={query.finding.value === null ? 'events' : 'findings'}
        links={query.links.value}
        open={open.length}
        late={openFindings.late.value.filter(isInView).length}
        worst={worstOf(open)}
      />
      <StateLine state={state} brief onRemedy={actions.remedy} onCopyText={actions.copyText} />
      <IconButton
        icon="refresh"
        label={POPUP.checkNow}
        shortcut="r"
        aria-busy={checks.asked.value}
        onClick={actions.check}
      />
      <AccountMenu
        accounts={watch.watched.value}
        scope={inView.length === 1 ? (inView[0]?.id ?? null) : null}
        unread={counts}
        now={now}
        onChoose={actions.chooseAccount}
        onAdd={actions.openOptions}
      />
      {models.canLock && <IconButton icon="lock" label={POPUP.lock} onClick={actions.lock} />}
      <IconButton icon="sliders" label={POPUP.options} onClick={actions.openOptions} />
      <IconButton icon="help" label={POPUP.shortcuts} shortcut="?" onClick={actions.help} />
    </header>
  );
}
