import { Timeline } from '../../components/explorer/Timeline.tsx';
import type { ExplorerModels } from '../../utils/models/explorer-models.ts';
import type { ExplorerActions } from './actions.ts';
import { EmptyResults } from './on-demand.ts';
import { Table } from './Table.tsx';
import { TableBar } from './TableBar.tsx';

interface CenterProps {
  models: ExplorerModels;
  actions: ExplorerActions;
  /** The facets stand beside. */
  roomy: boolean;
}

/** When it happened, and what. */
export function Center({ models, actions, roomy }: CenterProps) {
  const { watch, look, query, search, grid, timeline, cover, checks } = models;
  const { value: found } = search.found;
  const { value: fault } = search.fault;
  const isEmpty = found !== null && found.count === 0 && !search.searching.value;
  const parts = cover.parts.value;
  return (
    <section class="center">
      {found?.histogram && (
        <Timeline
          count={found.count}
          histogram={found.histogram}
          brush={timeline.brush.value}
          zone={look.zone.value}
          cover={parts}
          asTable={timeline.asTable.value}
          fetching={checks.asked.value}
          onBrush={(brush) => {
            timeline.brush.value = brush;
          }}
          onZoom={timeline.zoom}
          onBack={timeline.canBack.value ? timeline.back : undefined}
          onFetch={actions.canFetch() ? actions.check : undefined}
          onTable={() => {
            timeline.asTable.value = !timeline.asTable.value;
          }}
        />
      )}
      <TableBar models={models} actions={actions} roomy={roomy} />
      {(isEmpty || fault) && (
        <EmptyResults
          fault={fault}
          hasAccounts={watch.accounts.value.length > 0}
          stored={found?.stored ?? 0}
          isBounded={query.query.value.some((term) => 'at' in term)}
          cover={parts}
          zone={look.zone.value}
          onClear={() => query.write('')}
          onWiden={() => actions.setRange(null, null)}
          onFetch={actions.canFetch() ? actions.check : undefined}
          onAdd={actions.openOptions}
          onCheck={actions.check}
        />
      )}
      {grid.list.value.rows > 0 && !fault && <Table models={models} actions={actions} />}
    </section>
  );
}
