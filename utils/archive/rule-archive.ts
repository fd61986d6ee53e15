import type { RuleArchive } from './archive.ts';
import type { Connection } from './database.ts';
import { changeFindings, forgetPasts, readFindingsOf, readPast, storeFindings } from './findings.ts';
import { readEventsBetween, readHistory } from './rule-events.ts';

/** The archive as rules see it. */
export function createRuleArchive(database: Connection): RuleArchive {
  return {
    eventsBetween: async (account, types, from, to) => readEventsBetween(await database(), account, types, from, to),
    async *history(account) {
      yield* readHistory(await database(), account);
    },
    past: async (account) => readPast(await database(), account),
    findingsOf: async (account) => readFindingsOf(await database(), account),
    store: async (past, settled, foundAt) => storeFindings(await database(), past, settled, foundAt),
    forget: async () => forgetPasts(await database()),
    change: async (which, change) => changeFindings(await database(), which, change),
  };
}
