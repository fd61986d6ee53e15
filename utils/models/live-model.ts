/** What came while somebody looks: held back, or shown at once to who follows. */
import { computed, createModel, effect, signal } from '@preact/signals';
import type { GridModel } from './grid-model.ts';
import type { SearchModel } from './search-model.ts';

export const LiveModel = createModel(
  (
    search: SearchModel,
    grid: GridModel,
    isBusy: () => boolean,
    /** Is called when the person has everything that is stored before them. */
    onLook: () => void,
  ) => {
    const following = signal(false);

    effect(() => {
      // Whoever reads further down, has chosen rows or looks at one is not disturbed.
      const isAtTop = grid.scrolled.value === 0 && grid.selected.value.size === 0;
      if (following.value && search.held.value.length > 0 && isAtTop && !isBusy()) search.release(grid.insert);
    });

    const looked = computed(() => (search.held.value.length === 0 ? (search.found.value?.stored ?? null) : null));
    effect(() => {
      if (looked.value !== null) onLook();
    });

    return {
      following,
      arrived: computed(() => search.held.value.length),

      /** Shows it, from the top. */
      show(): void {
        search.release((above) => {
          grid.insert(above);
          grid.goFocused(0);
        });
      },

      toggle(): void {
        following.value = !following.value;
      },
    };
  },
);
export type LiveModel = InstanceType<typeof LiveModel>;
