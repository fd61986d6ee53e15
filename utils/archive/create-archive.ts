import type { Archive } from './archive.ts';
import { commit } from './commit.ts';
import { createConnection } from './connection.ts';
import { eraseAccount, eraseAll } from './erase.ts';
import { openArchive } from './open-archive.ts';
import { prune } from './prune.ts';
import { forBackground } from './recover.ts';
import { createRuleArchive } from './rule-archive.ts';
import { readIdentity } from './small-reads.ts';
import { markRead, markTold, markUnread } from './unread.ts';
import { createWriter } from './writer.ts';

/** The archive as the background sees it: the only one who writes. */
export function createArchive(): Archive {
  const database = createConnection(() => Promise.resolve(forBackground));
  const { write, prepare } = createWriter(database);
  return {
    ...openArchive(database),
    prepare,
    rules: createRuleArchive(database),
    commit: (account, step) => commit(write, account, step),
    markRead: async (mark) => markRead(await database(), mark),
    markUnread: async (keys) => markUnread(await database(), keys),
    markTold: async (keys) => markTold(await database(), keys),
    prune: (account, before) => prune(write, account, before),
    identity: async () => readIdentity(await database()),
    eraseAccount: (account) => eraseAccount(write, account),
    erase: () => eraseAll(write),
  };
}
