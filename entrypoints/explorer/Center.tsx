import type { ExplorerModels } from '../../utils/models/explorer-models.ts';
import type { ExplorerActions } from './actions.ts';
import { Chart } from './Chart.tsx';
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
  const { watch, look, query, search, grid, cover } = models;
  const { value: found } = search.found;
  const { value: fault } = search.fault;
  const isEmpty = found !== null && found.count === 0 && !search.searching.value;
  return (
    <section class="center">
      <Chart models={models} actions={actions} />
      <TableBar models={models} actions={actions} roomy={roomy} />
      {(isEmpty || fault) && (
        <EmptyResults
          fault={fault}
          hasAccounts={watch.accounts.value.length > 0}
          stored={found?.stored ?? 0}
          isBounded={query.query.value.some((term) => 'at' in term)}
          cover={cover.parts.value}
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
