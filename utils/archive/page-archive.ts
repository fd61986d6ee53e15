import { archiveMovedStore } from '../browser/storage.ts';
import type { ArchiveReader } from './archive.ts';
import { createConnection } from './connection.ts';
import { openArchive } from './open-archive.ts';

/** The archive for a page: it reads, follows where the background goes, and begins no new one. */
export function openPageArchive(): ArchiveReader {
  const loadRecovery = () => import('./recover.ts').then(({ forPages }) => forPages);
  return openArchive(createConnection(loadRecovery, archiveMovedStore.watch));
}
