/** The explorer's saved views: which one is shown, and the one that is being named. */
import { type ReadonlySignal, computed, createModel, signal } from '@preact/signals';
import type { Ask } from '../browser/messages.ts';
import type { SavedView, Views } from '../watch/saved-view.ts';
import { inMenuOrder, withView, withoutView } from '../watch/views.ts';
import { UNDO_LASTS, forgetAfter } from './forget-after.ts';
import type { WatchModel } from './watch-model.ts';

/** A view with the roles that it may have, while the person edits it. */
export interface ViewDraft extends SavedView {
  readonly opening: boolean;
  readonly watched: boolean;
}

/** @param query what the page shows, as the query language prints it. @param show puts a query in its place. */
export const ViewsModel = createModel(
  (ask: Ask, watch: WatchModel, query: ReadonlySignal<string>, show: (query: string) => void) => {
    const views = computed(() => watch.settings.value.views);
    const editing = signal<ViewDraft | null>(null);
    const deleted = signal<{ readonly name: string; readonly before: Views } | null>(null);
    forgetAfter(deleted, UNDO_LASTS);
    const active = computed(() => views.value.saved.find((view) => view.query === query.value) ?? null);

    const store = (changed: Views) => ask('changeSettings', { views: changed });

    return {
      menu: computed(() => inMenuOrder(views.value)),
      views,
      active,
      editing,
      deleted,

      open: (view: SavedView | null) => show(view?.query ?? ''),

      /** Begins to save what is shown. */
      add(): void {
        const [id, starred] = [crypto.randomUUID(), false];
        editing.value = { id, name: '', query: query.value, starred, opening: false, watched: false };
      },

      edit(view: SavedView): void {
        const { opening, watched } = views.value;
        editing.value = { ...view, opening: opening === view.id, watched: watched === view.id };
      },

      change(change: Partial<ViewDraft>): void {
        if (editing.value) editing.value = { ...editing.value, ...change };
      },

      cancel(): void {
        editing.value = null;
      },

      /** A view without a name is not saved. */
      async save(): Promise<void> {
        const draft = editing.value;
        if (!draft || draft.name.trim() === '') return;
        const { opening, watched, ...view } = draft;
        const role = (known: string | null, has: boolean) => (has ? view.id : known === view.id ? null : known);
        const saved = withView(views.value, { ...view, name: view.name.trim() });
        editing.value = null;
        await store({ ...saved, opening: role(saved.opening, opening), watched: role(saved.watched, watched) });
      },

      async remove(view: SavedView): Promise<void> {
        const before = views.value;
        editing.value = null;
        await store(withoutView(before, view.id));
        deleted.value = { name: view.name, before };
      },

      async undo(): Promise<void> {
        const taken = deleted.value;
        deleted.value = null;
        if (taken) await store(taken.before);
      },

      dismissUndo(): void {
        deleted.value = null;
      },
    };
  },
);
export type ViewsModel = InstanceType<typeof ViewsModel>;
