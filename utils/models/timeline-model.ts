/** The marked part of the timeline, and the way back out of what it was zoomed into. */
import { computed, createModel, effect, signal } from '@preact/signals';
import type { Brush } from '../brush.ts';
import type { Query } from '../query/query.ts';
import { withRange } from '../query/range.ts';
import type { QueryModel } from './query-model.ts';
import type { SearchModel } from './search-model.ts';

type Bounds = readonly [after: Query[number] | undefined, before: Query[number] | undefined];

export const TimelineModel = createModel((query: QueryModel, search: SearchModel) => {
  const brush = signal<Brush | null>(null);
  const asTable = signal(false);
  /** The ranges that were zoomed out of sight, the outermost first. */
  const trail = signal<readonly Bounds[]>([]);

  // Another period has other buckets: what was marked there means nothing here.
  const period = computed(() => {
    const histogram = search.counts.value?.histogram;
    return histogram && `${histogram.from} ${histogram.step}`;
  });
  effect(() => {
    void period.value;
    brush.value = null;
  });

  return {
    brush,
    asTable,
    canBack: computed(() => trail.value.length > 0),

    /** Asks for the marked period only. */
    zoom(): void {
      const histogram = search.counts.peek()?.histogram;
      const marked = brush.peek();
      if (!histogram || !marked) return;
      const { from, step } = histogram;
      trail.value = [...trail.peek(), boundsOf(query.query.peek())];
      query.change(withRange(query.query.peek(), from + marked.from * step, from + marked.to * step));
    },

    /** Back to the period before the last zoom. */
    back(): void {
      const bounds = trail.peek().at(-1);
      if (!bounds) return;
      trail.value = trail.peek().slice(0, -1);
      const [after, before] = bounds.map((term) => (term && 'at' in term ? term.at : null));
      query.change(withRange(query.query.peek(), after ?? null, before ?? null));
    },
  };
});
export type TimelineModel = InstanceType<typeof TimelineModel>;

function boundsOf(query: Query): Bounds {
  return [query.find(({ kind }) => kind === 'after'), query.find(({ kind }) => kind === 'before')];
}
