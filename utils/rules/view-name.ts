import type { SavedView } from '../watch/saved-view.ts';
import type { OwnRule } from './own-rule.ts';

/** What the view is called that a person made a rule of; null where the rule is none of theirs, or the view is gone. */
export function viewNameOf(rule: string, own: readonly OwnRule[], views: readonly SavedView[]): string | null {
  const view = own.find(({ id }) => `own:${id}` === rule)?.view;
  return views.find(({ id }) => id === view)?.name ?? null;
}
