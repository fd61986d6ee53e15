/** What is suggested while a query is typed: at once what facets know, and a moment later what had to be looked up. */
import { type ReadonlySignal, computed, createModel, effect, signal } from '@preact/signals';
import type { Counts } from '../explore/explore.ts';
import type { Lookup } from '../explore/lookup.ts';
import { typingAt } from '../query/suggest.ts';
import type { LabelKind } from '../watch/label.ts';
import { type LookedUp, lookUpFor } from './looked-up.ts';
import { suggestionsFor } from './suggestions.ts';

interface Parts {
  readonly counts: ReadonlySignal<Counts | null>;
  readonly nameOf: ReadonlySignal<(kind: LabelKind, value: string) => string | null>;
  /** Of nobody else. */
  readonly lookup: Lookup;
}

const NOTHING: readonly LookedUp[] = [];

export const SuggestModel = createModel(({ counts, nameOf, lookup }: Parts) => {
  /** The text of the search box and where the caret stands in it; null while nobody types. */
  const typed = signal<{ readonly text: string; readonly caret: number } | null>(null);
  const looked = signal(NOTHING);
  const typing = computed(() => typed.value && typingAt(typed.value.text, typed.value.caret));

  effect(() => {
    const wish = typing.value && lookUpFor(typing.value);
    looked.value = NOTHING;
    if (!wish) return;
    let isTyped = true;
    const show = (events: Awaited<ReturnType<Lookup['newest']>>) => {
      if (isTyped && events) looked.value = wish.read(events);
    };
    // What cannot be read is told of by the search.
    lookup.newest(wish.query, wish.limit).then(show, () => undefined);
    return () => {
      isTyped = false;
    };
  });

  return {
    typed,
    offered: computed(() => {
      const facets = counts.value?.facets;
      return typed.value && typing.value && facets
        ? suggestionsFor(typed.value.text, typing.value, { facets, looked: looked.value, nameOf: nameOf.value })
        : [];
    }),
  };
});
export type SuggestModel = InstanceType<typeof SuggestModel>;
