import { AccountMenu } from '../../components/events/AccountMenu.tsx';
import { StateLine } from '../../components/events/StateLine.tsx';
import { TypePicker } from '../../components/events/TypePicker.tsx';
import { IconButton } from '../../components/ui/Button.tsx';
import { SearchField } from '../../components/ui/SearchField.tsx';
import type { PopupModels } from '../../utils/models/popup-models.ts';
import { COUNTED_DAYS } from '../../utils/models/types-model.ts';
import { POPUP } from '../../utils/words/popup.ts';
import { PRODUCT } from '../../utils/words/product.ts';
import { stateLine } from '../../utils/words/state-line.ts';
import type { PopupActions } from './actions.ts';
import { CaughtUpLine, FindingsBanner, LossNotice, ViewLine } from './on-demand.ts';

/** Whose events, how the checks go, and which events. */
export function PopupHead({ models, actions }: { models: PopupModels; actions: PopupActions }) {
  const { watch, feed, types, checks } = models;
  const now = watch.now.value;
  const { value: watched } = feed.watched;
  const { value: asked } = checks.asked;
  const state = stateLine(watched, now, asked);
  // An empty list says by itself what the person has to do.
  const brief = feed.events.value.length === 0 && watched.some(({ status }) => status.kind === 'attention');
  return (
    <div class="head">
      <h1 class="sr">{PRODUCT.name}</h1>
      <header class="top">
        <img src={state.blind ? '/icon-blind.svg' : '/icon.svg'} alt="" width="22" height="22" />
        <AccountMenu
          accounts={watch.watched.value}
          scope={feed.scope.value}
          unread={feed.unreadByAccount.value}
          now={now}
          onChoose={feed.setScope}
          onAdd={actions.openOptions}
        />
        <IconButton icon="refresh" label={POPUP.checkNow} shortcut="r" aria-busy={asked} onClick={actions.check} />
        {models.canLock && <IconButton icon="lock" label={POPUP.lock} onClick={actions.lock} />}
        <IconButton icon="help" label={POPUP.shortcuts} shortcut="?" onClick={actions.help} />
      </header>
      <StateLine state={state} brief={brief} onRemedy={actions.remedy} onCopyText={actions.copyText} />
      {models.loss.value && <LossNotice loss={models.loss.value} onDismiss={() => void models.forgetLoss()} />}
      {models.caughtUp.value && (
        <CaughtUpLine found={models.caughtUp.value} onDismiss={() => void models.forgetCaughtUp()} />
      )}
      {feed.view.value && <ViewLine name={feed.view.value.name} onShowAll={feed.leaveView} />}
      <div class="tools">
        <SearchField
          label={POPUP.search}
          placeholder={POPUP.search}
          value={feed.search.value}
          clearLabel={POPUP.clearSearch}
          shortcut="/"
          onInput={feed.setSearch}
        />
        <TypePicker
          types={types.all.value}
          choice={feed.types.value}
          counts={types.counts.value}
          countedDays={COUNTED_DAYS}
          onChoose={feed.setTypes}
          onOpen={() => void types.count()}
        />
      </div>
      <FindingsBanner models={models} onOpen={actions.openFinding} />
    </div>
  );
}
