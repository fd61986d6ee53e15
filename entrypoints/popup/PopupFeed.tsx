import { useMemo } from 'preact/hooks';
import { EventList } from '../../components/events/EventList.tsx';
import { usePageKeys } from '../../components/ui/page-keys.ts';
import { useMedia } from '../../components/ui/use-media.ts';
import { ALL_TYPES } from '../../utils/audit/type-choice.ts';
import { isPopup } from '../../utils/browser/surface.ts';
import type { PopupModels } from '../../utils/models/popup-models.ts';
import { lookedAt } from '../../utils/words/state-line.ts';
import { createActions } from './actions.ts';
import { KEYS } from './keys.ts';
import { EmptyFeed, EventDetail, ShortcutsDialog } from './on-demand.ts';
import { PopupFoot } from './PopupFoot.tsx';
import { PopupHead } from './PopupHead.tsx';

/** From this width on a tab has room for the details beside the list; the style sheet knows it too. */
const WIDE = '(min-width: 56rem)';

/** The list with all that is around it. */
export function PopupFeed({ models }: { models: PopupModels }) {
  const { watch, feed, view } = models;
  const actions = useMemo(() => createActions(models), [models]);
  const beside = useMedia(WIDE) && !isPopup();
  const now = watch.now.value;
  const { value: items } = feed.items;
  const { value: selected } = view.selected;

  usePageKeys(KEYS, actions, watch.settings.value.letterKeys);

  return (
    <div class={`feed ${selected ? 'has-detail' : ''}`}>
      <PopupHead models={models} actions={actions} />
      {items.length > 0 ? (
        <EventList
          items={items}
          raised={models.raised.value}
          now={now}
          needle={feed.search.value}
          showAccount={watch.accounts.value.length > 1}
          selected={selected?.key ?? null}
          lastLook={lookedAt(models.lastLook, now)}
          hasMore={feed.hasMore.value}
          onMore={feed.showMore}
          onOpen={view.open}
          onToggleRead={actions.toggleItem}
          onCopy={actions.copyJson}
        />
      ) : (
        <EmptyFeed
          accounts={feed.watched.value}
          total={feed.events.value.length}
          search={feed.search.value}
          choice={feed.types.value}
          fault={models.fault}
          view={feed.view.value?.name ?? null}
          onLeaveView={feed.leaveView}
          onClearSearch={() => feed.setSearch('')}
          onClearTypes={() => feed.setTypes(ALL_TYPES)}
          onCheck={actions.check}
          onRemedy={actions.remedy}
          onCopyText={actions.copyText}
        />
      )}
      {selected && (
        <EventDetail
          item={selected}
          raised={models.raised.value.get(selected.key)}
          now={now}
          beside={beside}
          changesOf={models.changesOf}
          onClose={actions.closeDetail}
          onFinding={actions.openFinding}
          onToggleRead={actions.toggleItem}
          onCopyJson={actions.copyJson}
          onCopyText={actions.copyText}
        />
      )}
      <PopupFoot models={models} actions={actions} />
      {view.showsKeys.value && (
        <ShortcutsDialog
          enabled={watch.settings.value.letterKeys}
          onEnable={actions.setLetterKeys}
          onClose={() => {
            view.showsKeys.value = false;
          }}
        />
      )}
    </div>
  );
}
