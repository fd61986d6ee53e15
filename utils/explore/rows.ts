/** A row of the list, as the columns say it. */
import { userOf } from '../audit/describe.ts';
import type { FieldsOf } from '../query/fields.ts';
import type { ColumnName } from './columns.ts';
import type { ListRow } from './explore.ts';
import { type Table, originOf } from './table.ts';

/** Nothing of it is read from the archive. */
export function toListRow(table: Table, row: number): ListRow {
  const { block, index } = originOf(table, row);
  const time = block.columns.time[index] ?? NaN;
  return {
    account: block.stock.account,
    at: table.at[row] ?? 0,
    time: Number.isNaN(time) ? null : time,
    seenAt: block.columns.seenAt[index] ?? 0,
    type: saidAt(table, 'type', row).type ?? '',
    user: userOf(saidAt(table, 'user', row)),
    source: saidAt(table, 'source', row).source ?? null,
    ip: saidAt(table, 'ip', row).ip ?? null,
    country: saidAt(table, 'country', row).country ?? null,
  };
}

function saidAt({ columns }: Table, name: ColumnName, row: number): FieldsOf {
  const { codes, values } = columns[name];
  const said = values[codes[row] ?? 0];
  if (!said) throw new RangeError('No value has this code');
  return said;
}
