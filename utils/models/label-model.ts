/** The name that the person is giving to a value. */
import { computed, createModel, signal } from '@preact/signals';
import type { Ask } from '../browser/messages.ts';
import { parseIp, parseRange } from '../query/ip.ts';
import { type Label, withLabel } from '../watch/label.ts';
import { rangeLabelFinder } from '../watch/range-label.ts';
import { LABELS } from '../words/views.ts';
import type { WatchModel } from './watch-model.ts';

export const LabelModel = createModel((ask: Ask, watch: WatchModel) => {
  const editing = signal<Label | null>(null);
  /** What it was called before: a range that is changed takes its name along. */
  const before = signal<Label | null>(null);

  return {
    editing,

    /** Finds the name of a value. */
    find: computed(() => rangeLabelFinder(watch.settings.value.labels)),

    /** What is wrong with the value; null: nothing. */
    fault: computed(() => {
      const label = editing.value;
      return label?.kind === 'ip' && parseIp(label.value) === null && !parseRange(label.value) ? LABELS.badRange : null;
    }),

    /** Begins to name a value, which may have a name. */
    edit({ kind, value }: Pick<Label, 'kind' | 'value'>): void {
      const known = watch.settings.value.labels.find((label) => label.kind === kind && label.value === value);
      before.value = known ?? null;
      editing.value = known ?? { kind, value, name: '' };
    },

    change(change: Partial<Label>): void {
      if (editing.value) editing.value = { ...editing.value, ...change };
    },

    cancel(): void {
      editing.value = null;
    },

    async save(): Promise<void> {
      const [label, known] = [editing.value, before.value];
      editing.value = null;
      if (!label) return;
      const { labels } = watch.settings.value;
      const others = known ? withLabel(labels, { ...known, name: '' }) : labels;
      await ask('changeSettings', { labels: withLabel(others, label) });
    },
  };
});
export type LabelModel = InstanceType<typeof LabelModel>;
