/** The archive of a page that is no extension's: it is where it always is. */
import type { Archive } from '../../utils/archive/archive.ts';
import { commit } from '../../utils/archive/commit.ts';
import { keepOpen } from '../../utils/archive/database.ts';
import { openArchive } from '../../utils/archive/open-archive.ts';
import { createRuleArchive } from '../../utils/archive/rule-archive.ts';
import { createWriter } from '../../utils/archive/writer.ts';

export const { connect } = keepOpen((openIn) => openIn(indexedDB));
const { write } = createWriter(connect);

export const archive = {
  ...openArchive(connect),
  rules: createRuleArchive(connect),
  commit: (...[account, step]: Parameters<Archive['commit']>) => commit(write, account, step),
};
