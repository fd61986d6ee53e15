import { useEffect, useMemo } from 'preact/hooks';
import { handleAt, valuesIn } from '../../components/explorer/cell-values.ts';
import { EventGrid } from '../../components/explorer/EventGrid.tsx';
import type { CellContext } from '../../components/explorer/GridCell.tsx';
import type { ExplorerModels } from '../../utils/models/explorer-models.ts';
import { MINUTE } from '../../utils/time.ts';
import type { ExplorerActions } from './actions.ts';
import { SelectionBar, ValueTools } from './on-demand.ts';

/** The matching events, and what can be done with their values and with those that are selected. */
export function Table({ models, actions }: { models: ExplorerModels; actions: ExplorerActions }) {
  const { watch, look, query, search, grid, unread, open, labels } = models;
  const { held } = actions;
  void search.rows.version.value;
  const { value: accounts } = watch.accounts;
  const { value: needles } = query.needles;
  const zone = look.zone.value;
  const { value: nameOf } = labels.find;
  // Rows tell ages by the minute: they need not be drawn again before that.
  const now = Math.floor(watch.now.value / MINUTE) * MINUTE;
  const context = useMemo<CellContext>(() => {
    const owners = new Map(accounts.map(({ id, label }) => [id, label]));
    return { now, zone, needles, nameOf, labelOf: (account) => owners.get(account) ?? account };
  }, [accounts, needles, zone, now, nameOf]);
  const hold = (element: Element | null) => {
    const handle = handleAt(element, (row) => grid.rowAt(row)?.told?.event ?? null, context.labelOf);
    if (handle?.element !== held.peek()?.element) held.value = handle;
  };
  const release = () => {
    held.value = null;
  };
  const { value: columns } = grid.shown;
  // Where the columns change, values move away from what is shown below them.
  useEffect(() => {
    held.value = null;
  }, [columns, held]);
  return (
    <div
      class="table"
      onPointerOver={({ target }) => {
        // On the way to what can be done with a value, it stays.
        if (target instanceof Element && !target.closest('.tools-for')) hold(target);
      }}
      onPointerLeave={release}
      onFocusCapture={({ target }) => {
        if (target instanceof Element && target.matches('[data-cell]')) hold(valuesIn(target)[0] ?? null);
      }}
      onKeyDownCapture={(event) => {
        const { target, key } = event;
        const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
        if (by === 0 || !(target instanceof Element && target.matches('[data-cell]'))) return;
        // From value to value within the cell, and only then to the next one.
        const values = valuesIn(target);
        const next = values[values.findIndex((one) => one === held.peek()?.element) + by];
        if (!next) return;
        hold(next);
        event.preventDefault();
        event.stopPropagation();
      }}
      onBlurCapture={release}
      onScrollCapture={release}
    >
      <EventGrid
        model={grid}
        heads={{ days: search.days.value, news: search.news.value }}
        context={context}
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
        onName={(kind, value) => {
          release();
          labels.edit({ kind, value });
        }}
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
