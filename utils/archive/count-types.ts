import { type BlockKey, type Columns, placeAt } from './block.ts';
import { TYPE, readValues } from './dictionary.ts';
import { readDirectory } from './directory.ts';
import { resultOf } from './request.ts';

/** See `ArchiveReader.countTypes`. Reads the columns of those blocks that reach that far. */
export async function countTypes(
  database: IDBDatabase,
  accounts: readonly string[],
  since: number,
): Promise<Map<string, number>> {
  const transaction = database.transaction(['raw', 'cols', 'dict']);
  const counts = new Map<string, number>();
  for (const account of accounts) {
    const keys = await readDirectory(transaction.objectStore('raw'), account);
    const types = await readValues(transaction.objectStore('dict'), account, TYPE);
    const found = new Uint32Array(types.length);
    const cols = transaction.objectStore('cols');
    await Promise.all(
      keys.filter(([, , to]) => to >= since).map(async (key) => countBlock(found, await readColumns(cols, key), since)),
    );
    for (const [code, type] of types.entries()) {
      const count = found[code] ?? 0;
      if (count > 0) counts.set(type ?? '', (counts.get(type ?? '') ?? 0) + count);
    }
  }
  return counts;
}

function readColumns(cols: IDBObjectStore, key: BlockKey): Promise<Columns> {
  return resultOf<Columns>(cols.get(key));
}

/** The rows are newest first. */
function countBlock(found: Uint32Array, columns: Columns, since: number): void {
  for (const [row, code] of (columns.codes[TYPE] ?? []).entries()) {
    if (placeAt(columns, row) < since) break;
    found[code] = (found[code] ?? 0) + 1;
  }
}
