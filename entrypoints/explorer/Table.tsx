import { useSignal } from '@preact/signals';
import { handleAt } from '../../components/explorer/cell-values.ts';
import { EventGrid } from '../../components/explorer/EventGrid.tsx';
import type { Held } from '../../components/explorer/ValueTools.tsx';
import type { ExplorerModels } from '../../utils/models/explorer-models.ts';
import type { ExplorerActions } from './actions.ts';
import { SelectionBar, ValueTools } from './on-demand.ts';

/** The matching events, and what can be done with their values and with those that are selected. */
export function Table({ models, actions }: { models: ExplorerModels; actions: ExplorerActions }) {
  const { watch, look, query, search, grid, unread, open } = models;
  const held = useSignal<Held | null>(null);
  const hold = (element: Element | null) => {
    const handle = handleAt(element);
    if (handle?.element !== held.peek()?.element) held.value = handle;
  };
  void search.rows.version.value;
  const labels = new Map(watch.accounts.value.map(({ id, label }) => [id, label]));
  const needles = query.query.value.flatMap((term) => (term.kind === 'text' && !term.not ? [term.text] : []));
  const release = () => {
    held.value = null;
  };
  return (
    <div
      class="table"
      onPointerOver={({ target }) => {
        // On the way to what can be done with a value, it stays.
        if (target instanceof Element && !target.closest('.tools-for')) hold(target);
      }}
      onPointerLeave={release}
      onFocusCapture={({ target }) => {
        if (target instanceof Element && target.matches('[data-cell]')) hold(target.querySelector('[data-field]'));
      }}
      onBlurCapture={release}
      onScrollCapture={release}
    >
      <EventGrid
        model={grid}
        days={search.days.value}
        context={{
          now: watch.now.value,
          zone: look.zone.value,
          needles,
          labelOf: (account) => labels.get(account) ?? account,
        }}
        open={open.row.value}
        isUnread={unread.isUnreadRow}
        onOpen={(row) => actions.attempt(open.openRow(row))}
        onWidth={look.sizeColumn}
      />
      <ValueTools
        held={held}
        onOnly={(handle) => {
          release();
          actions.only(handle);
        }}
        onNot={(handle) => {
          release();
          actions.not(handle);
        }}
        onCopy={actions.copyText}
      />
      {grid.selected.value.size > 0 && (
        <SelectionBar
          count={grid.selected.value.size}
          onCopy={actions.copySelected}
          onMark={actions.markSelected}
          onClear={grid.unselect}
        />
      )}
    </div>
  );
}
