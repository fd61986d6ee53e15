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
