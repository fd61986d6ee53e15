import { type Block, type Columns, packBlock, unpackBlock } from './block.ts';
import { type Edge, cutRows } from './cut-rows.ts';
import { type Placement, placeRows } from './place-rows.ts';
import { resultOf } from './request.ts';
import { type Row, compareRows } from './row.ts';
import type { Change } from './writer.ts';

/** Puts new events of an account into its blocks. @param rows in any order. */
export async function storeRows(change: Change, account: string, rows: readonly Row[]): Promise<void> {
  const { blocks } = await change.shelf(account);
  for (const { home, rows: added } of placeRows(blocks, rows.toSorted(compareRows))) {
    const merged = home ? [...added, ...(await readRows(change, home))].sort(compareRows) : added;
    const pieces = cutRows(merged, edgeOf(blocks, { home, rows: added }));
    await change.replace(
      account,
      home ? [home] : [],
      pieces.map((piece) => packBlock(account, piece)),
    );
  }
}

/** All events of a block, newest first. */
export async function readRows({ store }: Pick<Change, 'store'>, { key, words }: Block): Promise<Row[]> {
  const [text, columns] = await Promise.all([
    resultOf<string>(store('raw').get(key)),
    resultOf<Columns>(store('cols').get(key)),
  ]);
  return unpackBlock({ words, columns, text });
}

function edgeOf(blocks: readonly Block[], { home, rows }: Placement): Edge {
  if (!home) return null;
  const [, from, to] = home.key;
  const isNewest = blocks.every(({ key }) => key[2] <= to);
  if (isNewest && (rows[0]?.at ?? 0) >= to) return 'newest';
  const isOldest = blocks.every(({ key }) => key[1] >= from);
  return isOldest && (rows.at(-1)?.at ?? 0) <= from ? 'oldest' : null;
}
