/** Terms that the columns do not answer: the blocks' JSON is searched, newest first. */
import type { Term } from '../query/query.ts';
import { createLook } from './look.ts';
import { type Fails, OTHER } from './sieve.ts';
import { type Span, spanBetween } from './span.ts';
import type { Table } from './table.ts';
import type { TableBlock } from './table-block.ts';
import { readTexts } from './texts.ts';

export interface Progress {
  /** What rows fail by; those that were not looked at fail. */
  readonly fails: Fails;
  /** What becomes of rows before this one is settled. */
  readonly end: number;
  /** The part of the blocks that was looked at. */
  readonly looked: number;
}

/**
 * Blocks without a row that can pass are not read; those that only matter to a facet come last.
 * @param sifted what rows fail by as far as columns say. @param span of the rows in the asked time.
 * @param terms all of which must hold.
 * @returns what is known after every few blocks. @throws ArchiveChanged
 */
export async function* scanTexts(
  table: Table,
  sifted: Fails,
  span: Span,
  terms: readonly Term[],
): AsyncGenerator<Progress, void> {
  const rows = inverseOf(table.order);
  const rowOf = (block: TableBlock, index: number) => rows[block.start + index] ?? 0;
  const failsOf = (row: number) => (row >= span.start && row < span.end ? (sifted[row] ?? OTHER) : OTHER);
  const blocks = blocksToRead(table, (block, index) => failsOf(rowOf(block, index)));
  const look = createLook(terms);
  const fails = new Uint8Array(table.count).fill(OTHER);
  const total = blocks.wanted.length + blocks.others.length;
  if (total === 0) yield { fails, end: span.end, looked: 1 };
  let looked = 0;
  for await (const texts of readTexts(table.stock.database, [...blocks.wanted, ...blocks.others])) {
    for (const { block, text } of texts) {
      const isCandidate = (index: number) => canCount(failsOf(rowOf(block, index)));
      for (const index of look(block, text, isCandidate)) {
        const row = rowOf(block, index);
        fails[row] = failsOf(row);
      }
    }
    looked += texts.length;
    const next = blocks.wanted[looked];
    const end = next ? spanBetween(table.at, next.key[2] + 1, Infinity).end : span.end;
    yield { fails, end, looked: looked / total };
  }
}

function inverseOf(order: Uint32Array): Uint32Array {
  const rows = new Uint32Array(order.length);
  for (let row = 0; row < order.length; row++) rows[order[row] ?? 0] = row;
  return rows;
}

/** Whether a row is found, or would be without one facet's terms. */
function canCount(fails: number): boolean {
  return fails < OTHER && (fails & (fails - 1)) === 0;
}

/** Those with rows that may be found, and those with others that count in a facet; both from the newest on. */
function blocksToRead(
  { blocks }: Table,
  failsAt: (block: TableBlock, index: number) => number,
): { wanted: TableBlock[]; others: TableBlock[] } {
  const [wanted, others]: [TableBlock[], TableBlock[]] = [[], []];
  for (const block of blocks.toSorted(({ key: [, , a] }, { key: [, , b] }) => b - a)) {
    let counts = false;
    let found = false;
    for (let index = 0; index < block.columns.time.length && !found; index++) {
      const fails = failsAt(block, index);
      found = fails === 0;
      counts ||= canCount(fails);
    }
    if (found) wanted.push(block);
    else if (counts) others.push(block);
  }
  return { wanted, others };
}
