/** The columns of the explorer's table: how wide they are, and which of them there is room for. */
import type { ExplorerLook } from './explorer-look.ts';

/** The columns that there are, in the order they have unless somebody moves them. */
export const COLUMNS = ['time', 'severity', 'event', 'user', 'source', 'ip', 'account', 'type', 'seen'] as const;
export type ColumnId = (typeof COLUMNS)[number];

export interface ColumnLook {
  readonly id: ColumnId;
  readonly shown: boolean;
  /** In rem; null: as wide as its content usually is. */
  readonly width: number | null;
}

const HIDDEN: ReadonlySet<ColumnId> = new Set(['type', 'seen']);
export const DEFAULT_COLUMNS: readonly ColumnLook[] = COLUMNS.map((id) => ({
  id,
  shown: !HIDDEN.has(id),
  width: null,
}));

/** In rem. The event takes what the others leave. */
const USUAL: Record<ColumnId, number> = {
  time: 9,
  severity: 6,
  event: 13,
  user: 10.25,
  source: 7,
  ip: 9.75,
  account: 8,
  type: 12,
  seen: 9,
};
const NARROWEST = 4;
const WIDEST = 40;
/** Where there is no room for all, these go first. */
const EXPENDABLE: readonly ColumnId[] = ['seen', 'type', 'account', 'source', 'user', 'ip', 'severity'];

/** A width that a column may have, in rem. */
export function fitWidth(width: number): number {
  return Math.min(Math.max(width, NARROWEST), WIDEST);
}

export function widthOf({ id, width }: ColumnLook): number {
  return width ?? USUAL[id];
}

/** The columns that are shown, fewer where there is no room for all of them. @param room in rem. */
export function columnsWithin(columns: readonly ColumnLook[], room: number): readonly ColumnLook[] {
  let shown = columns.filter((column) => column.shown);
  for (const id of EXPENDABLE) {
    if (shown.reduce((sum, column) => sum + widthOf(column), 0) <= room) break;
    shown = shown.filter((column) => column.id !== id);
  }
  return shown;
}

/** A grid template: the event stretches, unless somebody gave it a width. */
export function templateOf(columns: readonly ColumnLook[]): string {
  const widths = columns.map((column) =>
    column.id === 'event' && column.width === null ? 'minmax(0, 1fr)' : `${widthOf(column)}rem`,
  );
  return widths.join(' ');
}

/** As CSS has it: what all columns take where the event has no room at all. */
export function leastOf(columns: readonly ColumnLook[]): string {
  const widths = columns.map((column) => (column.id === 'event' && column.width === null ? 0 : widthOf(column)));
  return `${widths.reduce((sum, width) => sum + width, 0)}rem`;
}

/** Moves a column so many places; what is at an end stays there. */
export function moveColumn(columns: readonly ColumnLook[], id: ColumnId, by: -1 | 1): ColumnLook[] {
  const from = columns.findIndex((column) => column.id === id);
  const moved = columns[from];
  const to = from + by;
  if (!moved || to < 0 || to >= columns.length) return [...columns];
  return columns.filter((column) => column !== moved).toSpliced(to, 0, moved);
}

/** A stored choice with every column of this version once: those it does not know come last, hidden as they usually are. */
export function completeColumns(stored: ExplorerLook['columns']): ColumnLook[] {
  const known = stored.filter(
    (column, index): column is ColumnLook =>
      COLUMNS.some((id) => id === column.id) && stored.findIndex(({ id }) => id === column.id) === index,
  );
  return [...known, ...DEFAULT_COLUMNS.filter(({ id }) => !known.some((column) => column.id === id))];
}
