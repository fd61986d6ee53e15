/** How the table is set up, as this person left it. */
import { computed, createModel, signal } from '@preact/signals';
import { type ColumnId, type ColumnLook, DEFAULT_COLUMNS, completeColumns, moveColumn } from '../columns.ts';
import type { ExplorerLook } from '../explorer-look.ts';
import { lookStore } from '../browser/storage.ts';
import type { Zone } from '../zone.ts';

type Look = Omit<ExplorerLook, 'columns'> & { readonly columns: ColumnLook[] };

export const LookModel = createModel((loaded: ExplorerLook) => {
  const look = signal<Look>({ ...loaded, columns: completeColumns(loaded.columns) });

  function change(part: Partial<Look>): void {
    look.value = { ...look.value, ...part };
    void lookStore.set(look.value);
  }

  const withColumn = (id: ColumnId, part: Partial<ColumnLook>) =>
    look.value.columns.map((column) => (column.id === id ? { ...column, ...part } : column));

  return {
    zone: computed<Zone>(() => look.value.zone),
    columns: computed<readonly ColumnLook[]>(() => look.value.columns),
    folded: computed<ReadonlySet<string>>(() => new Set(look.value.folded)),

    setZone: (zone: Zone) => change({ zone }),

    toggleZone: () => change({ zone: look.value.zone === 'utc' ? 'local' : 'utc' }),

    /** Folds a facet up, or down again. */
    fold(facet: string): void {
      const { folded } = look.value;
      change({ folded: folded.includes(facet) ? folded.filter((other) => other !== facet) : [...folded, facet] });
    },

    showColumn: (id: ColumnId, shown: boolean) => change({ columns: withColumn(id, { shown }) }),

    moveColumn: (id: ColumnId, by: -1 | 1) => change({ columns: moveColumn(look.value.columns, id, by) }),

    /** While an edge is dragged nothing is stored. @param width in rem; null: the usual one. */
    sizeColumn(id: ColumnId, width: number | null, settled: boolean): void {
      const columns = withColumn(id, { width });
      if (settled) change({ columns });
      else look.value = { ...look.value, columns };
    },

    resetColumns: () => change({ columns: [...DEFAULT_COLUMNS] }),
  };
});
export type LookModel = InstanceType<typeof LookModel>;
