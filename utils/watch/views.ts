/** What the person does with their saved views. */
import type { SavedView, Views } from './saved-view.ts';

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
