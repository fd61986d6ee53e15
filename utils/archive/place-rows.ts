/** Which block new events go to, so that blocks stay large, few, and apart in time. */
import type { Block } from './block.ts';
import type { Row } from './row.ts';

export interface Placement {
  /** The block that they are merged into; null for blocks of their own. */
  readonly home: Block | null;
  /** Newest first. */
  readonly rows: readonly Row[];
}

/** So many between two blocks are a block of their own; fewer go to a neighbour. */
const ENOUGH = 1000;
/** A commit that belongs to more blocks than this is not worth rewriting them: it overlaps them, and readers merge. */
const MOST_REWRITTEN = 8;

/** @param rows newest first. */
export function placeRows(blocks: readonly Block[], rows: readonly Row[]): Placement[] {
  const around = neighbours(blocks, rows);
  const homes = new Map<Block, Row[]>();
  const apart: Placement[] = [];
  for (const run of cutRuns(around, rows)) {
    const home = run.inside ?? (run.rows.length < ENOUGH ? nearest(around, run.rows) : null);
    if (!home) apart.push({ home: null, rows: run.rows });
    else if (!homes.get(home)?.push(...run.rows)) homes.set(home, [...run.rows]);
  }
  if (homes.size > MOST_REWRITTEN) return [{ home: null, rows }];
  return [...apart, ...Array.from(homes, ([home, added]) => ({ home, rows: added }))];
}

/** The blocks among which the rows fall, with the next older and the next newer one. */
function neighbours(blocks: readonly Block[], rows: readonly Row[]): Block[] {
  const [newest, oldest] = [rows[0]?.at ?? 0, rows.at(-1)?.at ?? 0];
  const among = blocks.filter(({ key: [, from, to] }) => from <= newest && to >= oldest);
  return [below(blocks, oldest), ...among, above(blocks, newest)].filter((block) => block !== null);
}

interface Run {
  readonly inside: Block | null;
  readonly below: Block | null;
  readonly rows: Row[];
}

/** Cuts the rows where they pass from one block, or gap between blocks, to another. */
function cutRuns(blocks: readonly Block[], rows: readonly Row[]): Run[] {
  const runs: Run[] = [];
  for (const row of rows) {
    const inside = smallestAround(blocks, row.at);
    const older = inside ? null : below(blocks, row.at);
    const last = runs.at(-1);
    if (last && last.inside === inside && last.below === older) last.rows.push(row);
    else runs.push({ inside, below: older, rows: [row] });
  }
  return runs;
}

/** Where blocks overlap, the smallest: what once overlapped grows on its own, and stays few. */
function smallestAround(blocks: readonly Block[], at: number): Block | null {
  return best(blocks, ({ key: [, from, to, count] }) => (from <= at && at <= to ? -count : null));
}

function below(blocks: readonly Block[], at: number): Block | null {
  return best(blocks, ({ key: [, , to] }) => (to < at ? to : null));
}

function above(blocks: readonly Block[], at: number): Block | null {
  return best(blocks, ({ key: [, from] }) => (from > at ? -from : null));
}

function nearest(blocks: readonly Block[], rows: readonly Row[]): Block | null {
  const [newest, oldest] = [rows[0]?.at ?? 0, rows.at(-1)?.at ?? 0];
  const [older, newer] = [below(blocks, oldest), above(blocks, newest)];
  if (!older || !newer) return older ?? newer;
  return oldest - older.key[2] < newer.key[1] - newest ? older : newer;
}

function best(blocks: readonly Block[], rank: (block: Block) => number | null): Block | null {
  let chosen: Block | null = null;
  let highest = -Infinity;
  for (const block of blocks) {
    const value = rank(block);
    if (value === null || value < highest) continue;
    [chosen, highest] = [block, value];
  }
  return chosen;
}
