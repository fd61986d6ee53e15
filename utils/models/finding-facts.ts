/** What is told of a finding wherever it is shown. */
import type { Finding } from '../rules/finding.ts';

/** Between the first and the last event behind it, in milliseconds. */
export function spanOf({ events }: Pick<Finding, 'events'>): number {
  const [first, last] = [events[0], events.at(-1)];
  return first && last ? last.at - first.at : 0;
}
