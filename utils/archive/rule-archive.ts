import type { RuleArchive } from './archive.ts';
import type { Connection } from './database.ts';
import { changeFindings, forgetPasts, readFindingsIn, readPast, readSeen, storeFindings } from './findings.ts';
import { createEventReader, readHistory } from './rule-events.ts';
import { readChanges } from './writer.ts';

/** The archive as rules see it. */
export function createRuleArchive(database: Connection): RuleArchive {
  return {
    reader: () => createEventReader(database),
    async *history(account) {
      yield* readHistory(await database(), account);
    },
    past: async (account) => readPast(await database(), account),
    seen: async (account) => readSeen(await database(), account),
    changes: async (account) => readChanges((await database()).transaction('meta').objectStore('meta'), account),
    findingsIn: async (scopes) => readFindingsIn(await database(), scopes),
    store: async (past, settled, foundAt) => storeFindings(await database(), past, settled, foundAt),
    forget: async () => forgetPasts(await database()),
    change: async (which, change) => changeFindings(await database(), which, change),
  };
}
