/** The explorer's table with a million rows that nobody stored, in whatever engine this runs in. Bundled for a page. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import gridStyle from '../../components/explorer/grid.css?inline';
import { EventGrid } from '../../components/explorer/EventGrid.tsx';
import tokens from '../../components/ui/tokens.css?inline';
import { DEFAULT_COLUMNS } from '../../utils/columns.ts';
import { GridModel } from '../../utils/models/grid-model.ts';
import type { SearchModel } from '../../utils/models/search-model.ts';

const FRAME = '#app, .grid { display: grid; height: 600px; width: 1000px; }';

/** @param count of rows; the number of each stands in the place of its user. */
export function showGrid(count: number): void {
  const style = document.createElement('style');
  style.textContent = [tokens, gridStyle, FRAME].join('\n');
  document.head.append(style);
  const root = document.createElement('div');
  root.id = 'app';
  document.body.append(root);
  const rowAt = (row: number) => ({
    row: {
      account: 'production',
      at: -row,
      time: -row,
      seenAt: 0,
      type: 'USER_LOGIN',
      user: String(row),
      source: null,
      ip: null,
      country: null,
    },
    told: null,
  });
  const days = [0, 10, count - 1].map((row) => ({ row, time: -row }));
  const search: Pick<SearchModel, 'found' | 'held' | 'days' | 'rows'> = {
    found: signal({ count }) as unknown as SearchModel['found'],
    held: signal(0),
    days: signal(days),
    rows: { look: () => undefined, at: rowAt } as unknown as SearchModel['rows'],
  };
  const model = new GridModel(search as SearchModel, signal(DEFAULT_COLUMNS));
  const nothing = () => undefined;
  const Shown = () => (
    <EventGrid
      model={model}
      days={days}
      context={{ now: 0, zone: 'utc', needles: [], labelOf: (account) => account }}
      open={null}
      isUnread={() => false}
      onOpen={nothing}
      onWidth={nothing}
    />
  );
  render(<Shown />, root);
}
