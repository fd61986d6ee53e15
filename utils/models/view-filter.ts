import type { Labelled } from '../audit/names.ts';
import type { StoredEvent } from '../audit/event.ts';
import { type Views, watchedView } from '../watch/saved-view.ts';

/** The saved view that the list follows, ready to look at events with. */
export interface ViewFilter {
  readonly name: string;
  readonly accepts: (event: StoredEvent, around: { now: number; accounts: readonly Labelled[] }) => boolean;
}

/** @returns null where the person watches all activity; the query language is loaded only where they do not. */
export async function loadViewFilter(views: Views): Promise<ViewFilter | null> {
  const view = watchedView(views);
  if (!view) return null;
  const [{ readQuery }, { matches }] = await Promise.all([
    import('../query/read-query.ts'),
    import('../query/match.ts'),
  ]);
  const query = readQuery(view.query);
  return { name: view.name, accepts: (event, around) => matches(event, query, around) };
}
