/**
 * The one place where anything is logged. An entry is checked against the list of what may be in one: no address, header,
 * body or text of an error gets in, whoever calls. The oldest entries make room.
 */
import { LogEntry } from '../watch/log-entry.ts';
import { logStore, olderLogStore } from './storage.ts';

/** A stored item is written whole at every change: so few of them are, and the rest but once in so many entries. */
const MOST_RECENT = 50;
const MOST_ENTRIES = 500;

/** Remembers what happened. What is not on the list is left out; an entry that is not sound is left out whole. */
export async function log(entry: LogEntry): Promise<void> {
  const sound = LogEntry.safeParse(entry);
  if (!sound.success) return;
  await navigator.locks.request('log', async () => {
    const recent = await logStore.update((entries) => [...entries, sound.data]);
    if (recent.length < MOST_RECENT) return;
    await olderLogStore.update((older) => [...older, ...recent].slice(MOST_RECENT - MOST_ENTRIES));
    await logStore.set([]);
  });
}

/** Everything that is remembered, newest last. */
export async function readLog(): Promise<LogEntry[]> {
  const [older, recent] = await Promise.all([olderLogStore.get(), logStore.get()]);
  return [...older, ...recent];
}

/** Forgets what it remembers of an account. */
export async function forgetInLog(account: string): Promise<void> {
  const without = (entries: LogEntry[]) => entries.filter((entry) => entry.account !== account);
  await navigator.locks.request('log', () => Promise.all([logStore.update(without), olderLogStore.update(without)]));
}
