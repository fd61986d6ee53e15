/** Files that are written piece by piece. */
import type { Sink } from '../export/pour.ts';
import { saveFile } from './download.ts';

/** So much text is in memory at a time, in UTF-16 units; larger files lie where the browser puts blobs. */
const GATHERED = 4 * 2 ** 20;

/** A file that is handed over like a download when it is complete. */
export function downloadSink(name: string, mediaType: string): Sink {
  const blobs: Blob[] = [];
  let waiting: string[] = [];
  let size = 0;
  const gather = () => {
    blobs.push(new Blob(waiting));
    [waiting, size] = [[], 0];
  };
  return {
    write(text) {
      waiting.push(text);
      size += text.length;
      if (size > GATHERED) gather();
      return Promise.resolve();
    },
    close() {
      gather();
      saveFile(name, blobs, mediaType);
      return Promise.resolve();
    },
    discard() {
      blobs.length = 0;
      waiting = [];
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
 * A file that the person chooses, and that is written while it grows: nothing of it is kept in memory. Must be called soon
 * after a click. @returns null where they chose none.
 */
export async function pickedSink(name: string): Promise<Sink | null> {
  const pick = (globalThis as Picker).showSaveFilePicker;
  const handle = await pick?.({ suggestedName: name }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  });
  const file = await handle?.createWritable();
  return file ? { write: (text) => file.write(text), close: () => file.close(), discard: () => file.abort() } : null;
}
