import { useSignalEffect } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { EmptyFeed } from '../../components/events/EmptyFeed.tsx';
import { EventDetail } from '../../components/events/EventDetail.tsx';
import { EventList } from '../../components/events/EventList.tsx';
import { ShortcutsDialog } from '../../components/events/ShortcutsDialog.tsx';
import { ALL_TYPES } from '../../utils/audit/type-choice.ts';
import type { PopupModels } from '../../utils/models/popup-models.ts';
import { lookedAt } from '../../utils/words/state-line.ts';
import { createActions } from './actions.ts';
import { handleKey } from './keys.ts';
import { PopupFoot } from './PopupFoot.tsx';
import { PopupHead } from './PopupHead.tsx';

/** The list with all that is around it. */
export function PopupFeed({ models }: { models: PopupModels }) {
  const { watch, feed, view } = models;
  const actions = useMemo(() => createActions(models), [models]);
  const now = watch.now.value;
  const { value: items } = feed.items;
  const { value: selected } = view.selected;

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => handleKey(event, actions, watch.settings.peek().letterKeys);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [actions, watch.settings]);

  useSignalEffect(() => {
    // The details take the focus when they open, and give it back to their row.
    const key = view.selected.value?.key;
    if (key) requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-back]')?.focus());
  });

  return (
    <div class={`feed ${selected ? 'has-detail' : ''}`}>
      <PopupHead models={models} actions={actions} />
      {items.length > 0 ? (
        <EventList
          items={items}
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
          accounts={watch.watched.value.filter(({ account }) => feed.inScope.value.includes(account.id))}
          total={feed.events.value.length}
          search={feed.search.value}
          choice={feed.types.value}
          fault={models.fault}
          onClearSearch={() => feed.setSearch('')}
          onClearTypes={() => feed.setTypes(ALL_TYPES)}
          onCheck={actions.check}
        />
      )}
      {selected && (
        <EventDetail
          item={selected}
          now={now}
          onClose={actions.closeDetail}
          onToggleRead={actions.toggleItem}
          onCopyJson={actions.copyJson}
          onCopyCurl={actions.copyCurl}
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
