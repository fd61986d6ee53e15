/** The explorer's table with rows that nobody stored. The number of each stands in the place of its user. */
import { signal } from '@preact/signals';
import { EventGrid } from '../../components/explorer/EventGrid.tsx';
import { DEFAULT_COLUMNS } from '../../utils/columns.ts';
import { GridModel } from '../../utils/models/grid-model.ts';
import type { NewsHead } from '../../utils/explore/explore.ts';
import type { ShownRow } from '../../utils/models/rows-model.ts';
import type { SearchModel } from '../../utils/models/search-model.ts';

function rowAt(row: number): ShownRow {
  const rest = { type: 'USER_LOGIN', source: null, ip: null, country: null };
  return {
    row: { account: 'production', at: -row, time: -row, seenAt: 0, user: String(row), ...rest },
    told: null,
  };
}

/** @param onOpen gets the number of the row that is opened. @param news where what is new ends. */
export function createGrid(
  count: number,
  onOpen: (row: number) => void = () => undefined,
  news: NewsHead | null = null,
) {
  const days = [0, 10, count - 1].map((row) => ({ row, time: -row }));
  const search: Pick<SearchModel, 'shown' | 'held' | 'days' | 'news' | 'rows'> = {
    shown: signal(count),
    held: signal([]),
    days: signal(days),
    news: signal(news),
    rows: { look: () => undefined, at: rowAt } as unknown as SearchModel['rows'],
  };
  const model = new GridModel(search as SearchModel, signal(DEFAULT_COLUMNS));
  const Grid = () => (
    <EventGrid
      model={model}
      heads={{ days, news }}
      context={{ now: 0, zone: 'utc', needles: [], nameOf: () => null, labelOf: (account) => account }}
      open={null}
      isUnread={({ row }) => row.user === '1'}
      onOpen={onOpen}
      onWidth={() => undefined}
    />
  );
  return { model, Grid };
}
