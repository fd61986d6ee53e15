/** Files that are written part by part. */
import type { Sink } from '../export/pour.ts';
import { saveFile } from './download.ts';

/** A file that is handed over like a download when it is complete. Its parts lie where the browser puts blobs. */
export function downloadSink(name: string, mediaType: string): Sink {
  const parts: (Blob | string)[] = [];
  return {
    write(part) {
      parts.push(part);
      return Promise.resolve();
    },
    close() {
      saveFile(name, parts, mediaType);
      return Promise.resolve();
    },
    discard() {
      parts.length = 0;
      return Promise.resolve();
    },
  };
}

interface Picker {
  /** In Chromium only (156, 2026-11; Firefox 153 has none). */
  readonly showSaveFilePicker?: (options: { readonly suggestedName: string }) => Promise<FileSystemFileHandle>;
}

/** Whether files can be written straight to the disk. */
export function canPickFile(): boolean {
  return (globalThis as Picker).showSaveFilePicker !== undefined;
}

/**
 * A file that the person chooses, and that is written while it grows: nothing of it is kept. Must be called soon after a
 * click. @returns null where they chose none.
 */
export async function pickedSink(name: string): Promise<Sink | null> {
  const pick = (globalThis as Picker).showSaveFilePicker;
  const handle = await pick?.({ suggestedName: name }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  });
  const file = await handle?.createWritable();
  return file ? { write: (part) => file.write(part), close: () => file.close(), discard: () => file.abort() } : null;
}
