/**
 * The one place where anything is logged. An entry is checked against the list of what may be in one: no address, header,
 * body or text of an error gets in, whoever calls. It is in memory only, and the oldest entries make room.
 */
import { LogEntry } from '../watch/log-entry.ts';
import { logStore } from './storage.ts';

const MOST_ENTRIES = 500;

/** Remembers what happened. What is not on the list is left out; an entry that is not sound is left out whole. */
export async function log(entry: LogEntry): Promise<void> {
  const sound = LogEntry.safeParse(entry);
  if (sound.success) await logStore.update((entries) => [...entries, sound.data].slice(-MOST_ENTRIES));
}
