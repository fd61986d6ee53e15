/** One open connection to the archive's database. */
import { archiveMovedStore } from '../browser/storage.ts';
import { openDatabase } from './database.ts';

export type Connection = () => Promise<IDBDatabase>;
export type OpenIn = (place: IDBFactory) => Promise<IDBDatabase>;

/** What is done about an archive that is not where it should be. A page that opens its archive at once needs none of it. */
export interface Recovery {
  /** Opens an archive that was moved. */
  readonly openMoved: (openIn: OpenIn) => Promise<IDBDatabase>;
  /** @param open tries once more, wherever the archive is by then. @throws the last failure. */
  readonly recover: (failure: unknown, open: () => Promise<IDBDatabase>, openIn: OpenIn) => Promise<IDBDatabase>;
}

/**
 * Opens the database, or hands out the open one. A connection that the browser closed is opened again when next asked for.
 * @param onMove calls back when another has moved the archive.
 */
export function createConnection(
  loadRecovery: () => Promise<Recovery>,
  onMove: (react: () => void) => void = () => undefined,
): Connection {
  let connection: Promise<IDBDatabase> | null = null;
  const forget = () => {
    connection = null;
  };
  const openIn: OpenIn = (place) => openDatabase(place, forget);
  onMove(forget);

  async function open(): Promise<IDBDatabase> {
    if (!(await archiveMovedStore.get())) return openIn(indexedDB);
    return (await loadRecovery()).openMoved(openIn);
  }

  async function openOrRecover(): Promise<IDBDatabase> {
    try {
      return await open();
    } catch (error) {
      return (await loadRecovery()).recover(error, open, openIn);
    }
  }

  return () => {
    connection ??= openOrRecover().catch((error: unknown) => {
      forget();
      throw error;
    });
    return connection;
  };
}
