/** One open connection to the archive's database. */
import { archiveMovedStore } from '../browser/storage.ts';
import { type Connection, type OpenIn, keepOpen } from './database.ts';

/** What is done about an archive that is not where it should be. A page that opens its archive at once needs none of it. */
export interface Recovery {
  /** Opens an archive that was moved. */
  readonly openMoved: (openIn: OpenIn) => Promise<IDBDatabase>;
  /** @param open tries once more, wherever the archive is by then. @throws the last failure. */
  readonly recover: (failure: unknown, open: () => Promise<IDBDatabase>, openIn: OpenIn) => Promise<IDBDatabase>;
}

/**
 * Opens the database wherever it is, or hands out the open one.
 * @param onMove calls back when another has moved the archive.
 */
export function createConnection(
  loadRecovery: () => Promise<Recovery>,
  onMove: (react: () => void) => void = () => undefined,
): Connection {
  const { connect, forget } = keepOpen(async (openIn) => {
    const open = async () => {
      if (!(await archiveMovedStore.get())) return openIn(indexedDB);
      return (await loadRecovery()).openMoved(openIn);
    };
    try {
      return await open();
    } catch (error) {
      return (await loadRecovery()).recover(error, open, openIn);
    }
  });
  onMove(forget);
  return connect;
}
