/** Adding, changing and removing what is watched. */
import { isKeyTaken, removeCredential, storeCredential, withCredential } from '../accounts/keychain.ts';
import { forgetInLog } from '../browser/log.ts';
import type { AccountToSave, Requests, Sample } from '../browser/requests.ts';
import { accountsStore, healthStore, revisionStore, typesStore } from '../browser/storage.ts';
import { Problem, factsOf } from '../errors.ts';
import type { Credential } from '../vonage/http.ts';
import { type Account } from '../watch/account.ts';
import { AccountDraft, findDraftFaults, hintOf, tidyDraft } from '../watch/account-draft.ts';
import type { NewProtection } from '../watch/lock.ts';
import type { Monitor } from './monitor.ts';
import type { MonitorPorts } from './ports.ts';
import { testConnection } from './test-connection.ts';

/** Checks the form again, since it came by message; tests the credential; then stores both. */
export async function saveAccount(
  ports: MonitorPorts,
  monitor: Monitor,
  { id, protection, ...typed }: AccountToSave,
): ReturnType<Requests['saveAccount']> {
  const draft = tidyDraft(AccountDraft.parse(typed));
  const others = (await accountsStore.get()).filter((account) => account.id !== id);
  const faults = findDraftFaults(
    draft,
    others.map(({ label }) => label),
    id !== null,
  );
  if (Object.keys(faults).length > 0) throw new Problem({ kind: 'unexpected' });
  if (draft.apiKey !== '' && (await isKeyTaken(draft.apiKey, id, ports.now()))) return 'duplicate-key';
  if (id === null) await addAccount(ports, draft, protection);
  else await changeAccount(ports, id, draft, protection);
  await monitor.report();
  void monitor.checkNow(id);
  return 'saved';
}

async function addAccount(ports: MonitorPorts, draft: AccountDraft, protection: NewProtection | null): Promise<void> {
  const { label, apiKey, apiSecret } = draft;
  const serverTime = await refuseWrongSecret(ports, { apiKey, apiSecret });
  const id = crypto.randomUUID();
  const addedAt = serverTime ?? ports.now();
  await storeCredential(id, { apiKey, apiSecret }, protection, ports.now());
  const account = { id, label, keyHint: hintOf(apiKey), addedAt, paused: false, notices: true };
  await accountsStore.update((accounts) => [...accounts, account]);
}

async function changeAccount(
  ports: MonitorPorts,
  id: string,
  { label, apiKey, apiSecret }: AccountDraft,
  protection: NewProtection | null,
): Promise<void> {
  if (apiSecret !== '') {
    await changeSecret(ports, id, { apiKey, apiSecret }, protection);
    await changeOne(id, ({ archiveOnly: _before, ...account }) => account);
  }
  await changeOne(id, (account) => ({ ...account, label }));
}

/**
 * A new secret has proved itself before the old one goes. The key stays, since another key is another account: it is typed
 * again only where the stored one is gone, and must look like the one the account was added with.
 */
async function changeSecret(
  ports: MonitorPorts,
  id: string,
  { apiKey: typed, apiSecret }: Credential,
  protection: NewProtection | null,
): Promise<void> {
  const stored = await withCredential(id, ports.now(), ({ apiKey }) => Promise.resolve(apiKey));
  const account = (await accountsStore.get()).find((known) => known.id === id);
  if (stored === null && hintOf(typed) !== account?.keyHint) throw new Problem({ kind: 'other-key' });
  const credential = { apiKey: stored ?? typed, apiSecret };
  await testConnection(ports, credential);
  await storeCredential(id, credential, protection, ports.now());
}

/** Vonage being out of reach does not keep anybody from saving; its clear "no" does. */
async function refuseWrongSecret(ports: MonitorPorts, credential: Credential): Promise<number | null> {
  try {
    return (await testConnection(ports, credential)).serverTime;
  } catch (error) {
    if (factsOf(error).kind === 'refused') throw error;
    return null;
  }
}

export async function changeOne(id: string, change: (account: Account) => Account): Promise<void> {
  await accountsStore.update((accounts) => accounts.map((account) => (account.id === id ? change(account) : account)));
}

/** Ends its checks first, so that nothing of it can be written after it is gone. */
export async function removeAccount(
  { archive }: Pick<MonitorPorts, 'archive'>,
  monitor: Monitor,
  id: string,
): Promise<void> {
  await accountsStore.update((accounts) => accounts.filter((account) => account.id !== id));
  await monitor.stop([id]);
  await Promise.all([
    removeCredential(id),
    archive.eraseAccount(id),
    forgetInLog(id),
    healthStore.update(({ [id]: _gone, ...others }) => others),
    typesStore.update(({ [id]: _gone, ...others }) => others),
  ]);
  await revisionStore.update((revision) => revision + 1);
  await monitor.scheduleNext();
  await monitor.report();
}

/** Removed first, so that a second click starts the story again instead of adding to it. */
export async function addSample(
  { archive, now }: MonitorPorts,
  monitor: Monitor,
  { account, rows }: Sample,
): Promise<void> {
  await removeAccount({ archive }, monitor, account.id);
  await archive.commit(account.id, { rows, seenAt: now(), state: null });
  await accountsStore.update((accounts) => [...accounts, account]);
  await revisionStore.update((revision) => revision + 1);
  await monitor.judgeAll();
}

/** Further up (-1) or down (1) in every list. */
export async function moveAccount(id: string, by: -1 | 1): Promise<void> {
  await accountsStore.update((accounts) => {
    const from = accounts.findIndex((account) => account.id === id);
    const to = from + by;
    if (from < 0 || to < 0 || to >= accounts.length) return accounts;
    const others = accounts.filter((account) => account.id !== id);
    return [...others.slice(0, to), ...accounts.slice(from, from + 1), ...others.slice(to)];
  });
}
