/** A row of the list, as the columns say it. */
import type { ColumnName, Said } from './columns.ts';
import type { ListRow } from './explore.ts';
import { type Table, blockOf } from './table.ts';

/** What the columns say of a row. */
export function toListRow(table: Table, row: number): ListRow {
  const { account = '' } = saidAt(table, 'account', row);
  const { type = '' } = saidAt(table, 'type', row);
  const { userEmail = null, userId = null } = saidAt(table, 'user', row);
  const { block, index } = blockOf(table, row);
  const time = block.columns.time[index] ?? NaN;
  return {
    account,
    at: table.at[row] ?? 0,
    time: Number.isNaN(time) ? null : time,
    seenAt: block.columns.seenAt[index] ?? 0,
    type,
    user: userEmail ?? userId ?? '',
    source: saidAt(table, 'source', row).source ?? null,
    ip: saidAt(table, 'ip', row).ip ?? null,
    country: saidAt(table, 'country', row).country ?? null,
  };
}

function saidAt({ columns }: Table, name: ColumnName, row: number): Said {
  const { codes, values } = columns[name];
  return values[codes[row] ?? 0] ?? {};
}
