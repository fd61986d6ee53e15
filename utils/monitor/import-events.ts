/** Events out of files. They prove nothing of what a file may lack: no period counts as read because of them. */
import type { AuditEvent } from '../audit/event.ts';
import type { Requests } from '../browser/requests.ts';
import { accountsStore, revisionStore } from '../browser/storage.ts';
import { Problem } from '../errors.ts';
import { toAuditEvent } from '../vonage/entry.ts';
import { withExactNumbers } from '../vonage/exact-json.ts';
import { writeJson } from '../vonage/write-json.ts';
import type { MonitorPorts } from './ports.ts';

/** @throws Problem where there is an account of that name. */
export async function addArchive(
  { now }: MonitorPorts,
  { label, keyHint }: Parameters<Requests['addArchive']>[0],
): Promise<string> {
  const id = crypto.randomUUID();
  await accountsStore.update((accounts) => {
    if (accounts.some((account) => account.label === label)) throw new Problem({ kind: 'unexpected' });
    return [...accounts, { id, label, keyHint, addedAt: now(), paused: false, notices: true, archiveOnly: true }];
  });
  return id;
}

/**
 * Reads each line as if Vonage had sent it, and keeps it as that would be kept: however a file wrote it, an event is the same text
 * in every archive. None is news to anybody.
 * @throws Problem for an account that is not there.
 */
export async function importEvents(
  { archive, now }: MonitorPorts,
  { account, lines }: Parameters<Requests['importEvents']>[0],
): Promise<number> {
  const isKnown = (await accountsStore.get()).some(({ id, sample }) => id === account && !sample);
  if (!isKnown) throw new Problem({ kind: 'unexpected' });
  const events = await Promise.all(lines.map(readLine));
  const rows = events.map((event) => ({ event, unread: false }));
  const { added } = await archive.commit(account, { rows, seenAt: now(), state: null, addOnly: true });
  if (added > 0) await revisionStore.update((revision) => revision + 1);
  return added;
}

function readLine(line: string): Promise<AuditEvent> {
  const entry: unknown = JSON.parse(line);
  return toAuditEvent(entry, writeJson(withExactNumbers(line, entry)));
}
