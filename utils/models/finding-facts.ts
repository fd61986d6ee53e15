/** What is told of a finding wherever it is shown. */
import type { Finding } from '../rules/finding.ts';
import type { OwnRule } from '../rules/own-rule.ts';
import type { SavedView } from '../watch/saved-view.ts';

/** Between the first and the last event behind it, in milliseconds. */
export function spanOf({ events }: Pick<Finding, 'events'>): number {
  const [first, last] = [events[0], events.at(-1)];
  return first && last ? last.at - first.at : 0;
}

/** What the view is called that a person made a rule of; null where the rule is none of theirs, or the view is gone. */
export function viewNameOf(rule: string, own: readonly OwnRule[], views: readonly SavedView[]): string | null {
  const view = own.find(({ id }) => `own:${id}` === rule)?.view;
  return views.find(({ id }) => id === view)?.name ?? null;
}
