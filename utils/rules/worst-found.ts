/** What rules found in single events. */
import { severityRank } from '../audit/catalogue.ts';
import type { Finding } from './finding.ts';

/** The worst finding that each event is behind, by account and id with a space between. */
export function worstByEvent<T extends Finding>(findings: readonly T[]): ReadonlyMap<string, T> {
  const worst = new Map<string, T>();
  for (const finding of findings) {
    for (const { account, id } of finding.events) {
      const key = `${account} ${id}`;
      const known = worst.get(key);
      if (!known || severityRank(finding.severity) > severityRank(known.severity)) worst.set(key, finding);
    }
  }
  return worst;
}
