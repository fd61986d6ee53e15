import { GridBar } from '../../components/explorer/GridBar.tsx';
import { Button } from '../../components/ui/Button.tsx';
import { Popover } from '../../components/ui/Popover.tsx';
import type { ExplorerModels } from '../../utils/models/explorer-models.ts';
import { EXPLORER } from '../../utils/words/explorer.ts';
import type { ExplorerActions } from './actions.ts';
import { ColumnChoices } from './on-demand.ts';
import { DRAWINGS } from '../../components/explorer/drawings.ts';

const COLUMNS = 'columns';

interface TableBarProps {
  models: ExplorerModels;
  actions: ExplorerActions;
  roomy: boolean;
}

/** Above the table: how much there is in it, and how it is set up. */
export function TableBar({ models, actions, roomy }: TableBarProps) {
  const { search, look, live, unread, passing } = models;
  const { value: found } = search.found;
  const filters = search.shownQuery.value.length;
  return (
    <GridBar
      count={found?.count ?? 0}
      unread={filters === 0 ? unread.unread.value.length : 0}
      looked={found?.looked ?? 0}
      searching={search.searching.value}
      arrived={live.arrived.value}
      following={live.following.value}
      onStop={search.stop}
      onShow={actions.showArrived}
      onFollow={live.toggle}
    >
      {!roomy && (
        <Button
          kind="quiet"
          small
          icon="filter"
          onClick={() => {
            passing.showsFacets.value = true;
          }}
        >
          {EXPLORER.filters} {filters > 0 && filters}
        </Button>
      )}
      <Button kind="quiet" small icon={DRAWINGS.columns} popovertarget={COLUMNS} aria-haspopup="dialog">
        {EXPLORER.columns}
      </Button>
      <Popover id={COLUMNS} class="columns" label={EXPLORER.columns} role="dialog">
        <ColumnChoices
          popover={COLUMNS}
          columns={look.columns.value}
          onShow={look.showColumn}
          onMove={look.moveColumn}
          onWidth={(id, width) => look.sizeColumn(id, width, true)}
          onReset={look.resetColumns}
        />
      </Popover>
    </GridBar>
  );
}
