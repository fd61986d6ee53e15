/** What came while somebody looks: held back above the table, or shown at once to who follows. */
import { batch, computed, createModel, effect, signal } from '@preact/signals';
import type { GridModel } from './grid-model.ts';
import type { SearchModel } from './search-model.ts';

export const LiveModel = createModel((search: SearchModel, grid: GridModel, isBusy: () => boolean) => {
  const following = signal(false);

  function show(): void {
    const by = search.held.peek();
    batch(() => {
      search.release();
      grid.shift(by);
      grid.scrolled.value = 0;
    });
  }

  effect(() => {
    // Whoever reads further down, has chosen rows or looks at one is not disturbed.
    const isAtTop = grid.scrolled.value === 0 && grid.selected.value.size === 0;
    if (following.value && search.held.value > 0 && isAtTop && !isBusy()) show();
  });

  return {
    following,
    arrived: computed(() => search.held.value),
    show,
    toggle(): void {
      following.value = !following.value;
    },
  };
});
export type LiveModel = InstanceType<typeof LiveModel>;
