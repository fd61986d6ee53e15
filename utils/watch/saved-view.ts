/** Searches that the person keeps by name. One of them may say what the badge counts, what is notified and what lists open on. */
import * as z from 'zod/mini';

export const SavedView = z.object({
  id: z.string(),
  name: z.string(),
  /** As the query language prints it. */
  query: z.string(),
  /** Starred ones come first in the menu. */
  starred: z.boolean(),
});
export type SavedView = z.infer<typeof SavedView>;

export const Views = z.object({
  saved: z.array(SavedView),
  /** The view that the explorer opens with; null: all activity. */
  opening: z.nullable(z.string()),
  /** The view that badge, notices and popup follow; null: all activity. */
  watched: z.nullable(z.string()),
});
export type Views = z.infer<typeof Views>;

export const NO_VIEWS: Views = { saved: [], opening: null, watched: null };

/** The view that badge, notices and popup follow; null where they show all activity. */
export function watchedView({ saved, watched }: Views): SavedView | null {
  return saved.find(({ id }) => id === watched) ?? null;
}

export function openingView({ saved, opening }: Views): SavedView | null {
  return saved.find(({ id }) => id === opening) ?? null;
}

/** Adds a view, or puts it in the place of the one with its id. */
export function withView(views: Views, view: SavedView): Views {
  const known = views.saved.some(({ id }) => id === view.id);
  const saved = known ? views.saved.map((other) => (other.id === view.id ? view : other)) : [...views.saved, view];
  return { ...views, saved };
}

/** Without a view; what followed it follows all activity again. */
export function withoutView(views: Views, id: string): Views {
  const kept = (role: string | null) => (role === id ? null : role);
  return {
    saved: views.saved.filter((view) => view.id !== id),
    opening: kept(views.opening),
    watched: kept(views.watched),
  };
}

/** In the menu's order: starred ones first, both as they were made. */
export function inMenuOrder({ saved }: Views): SavedView[] {
  return [...saved.filter(({ starred }) => starred), ...saved.filter(({ starred }) => !starred)];
}
