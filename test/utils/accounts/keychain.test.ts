import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  isKeyTaken,
  knownSecrets,
  removeCredential,
  storeCredential,
  withCredential,
} from '../../../utils/accounts/keychain.ts';
import { isLocked, lockVault, requireConfirmed, settlePresence } from '../../../utils/accounts/presence.ts';
import {
  changePassphrase,
  changeProtection,
  confirmPassphrase,
  protectionInForce,
  restoreVault,
  unlockVault,
} from '../../../utils/accounts/protection.ts';
import { settingsStore } from '../../../utils/browser/storage.ts';
import { factsOf } from '../../../utils/errors.ts';
import { HOUR, MINUTE } from '../../../utils/time.ts';
import type { NewProtection } from '../../../utils/watch/lock.ts';
import { NOW } from '../../helpers/build-event.ts';
import { CREDENTIAL, OTHER, PASSPHRASE } from '../../helpers/credentials.ts';

const PROTECTED: NewProtection = { mode: 'passphrase', passphrase: PASSPHRASE };
const OPEN: NewProtection = { mode: 'open', passphrase: null };
const SESSION: NewProtection = { mode: 'session', passphrase: null };
const store = (account: string, credential = CREDENTIAL as { apiKey: string; apiSecret: string }, how = PROTECTED) =>
  storeCredential(account, credential, how, NOW);
const read = (account: string, now = NOW) => withCredential(account, now, (credential) => Promise.resolve(credential));
const kindOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => factsOf(error).kind,
  );
const onDisk = async () => JSON.stringify(await fakeBrowser.storage.local.get(null));
const inMemory = async () => JSON.stringify(await fakeBrowser.storage.session.get(null));
/** What a browser does when it is closed. */
const restart = () => fakeBrowser.storage.session.clear();

afterEach(() => void vi.restoreAllMocks());

describe.each([
  ['with a passphrase', PROTECTED],
  ['without one', OPEN],
  ['for a session', SESSION],
])('a keychain %s', (_how, protection) => {
  it('lends what was stored, to one account each, and forgets it', async () => {
    await store('a', CREDENTIAL, protection);
    await store('b', OTHER, protection);
    expect([await read('a'), await read('b'), await read('c')]).toEqual([CREDENTIAL, OTHER, null]);
    expect([await isKeyTaken(OTHER.apiKey, null, NOW), await isKeyTaken(OTHER.apiKey, 'b', NOW)]).toEqual([
      true,
      false,
    ]);
    expect((await knownSecrets(NOW)).toSorted()).toEqual(
      [CREDENTIAL, OTHER].flatMap(({ apiKey, apiSecret }) => [apiKey, apiSecret]).toSorted(),
    );
    await removeCredential('a');
    expect([await read('a'), await read('b')]).toEqual([null, OTHER]);
  });

  it('begins with a choice again when its last secret is gone', async () => {
    await store('a', CREDENTIAL, protection);
    await removeCredential('a');
    expect([await protectionInForce(), await isLocked(NOW)]).toEqual([null, false]);
  });

  it('writes no secret and no passphrase to the disk, not even in between', async () => {
    const written = vi.spyOn(fakeBrowser.storage.local, 'set');
    await store('a', CREDENTIAL, protection);
    const all = JSON.stringify(written.mock.calls);
    expect([CREDENTIAL.apiSecret, CREDENTIAL.apiKey, PASSPHRASE].filter((text) => all.includes(text))).toEqual([]);
    expect(await protectionInForce()).toBe(protection.mode);
  });
});

it('keeps nothing of a session’s secret on the disk, and nothing after the browser closed', async () => {
  await store('a', CREDENTIAL, SESSION);
  expect(await onDisk()).not.toContain('"ct"');
  await restart();
  expect(await read('a')).toBeNull();
});

describe('a locked keychain', () => {
  it('lends nothing and changes nothing, and opens to its passphrase alone', async () => {
    await store('a');
    await lockVault('person', NOW);
    expect(await inMemory()).not.toContain('"key"');
    expect([await kindOf(read('a')), await kindOf(store('b', OTHER))]).toEqual(['locked', 'locked']);
    const before = await onDisk();
    expect(await kindOf(unlockVault('not the passphrase', NOW))).toBe('wrong-passphrase');
    expect(await onDisk()).toBe(before);
    expect(await unlockVault(PASSPHRASE, NOW + HOUR)).toEqual({ at: NOW, why: 'person' });
    expect(await read('a', NOW + HOUR)).toEqual(CREDENTIAL);
  });

  it('is what a browser finds after a restart', async () => {
    await store('a');
    await restart();
    expect([await isLocked(NOW), await kindOf(read('a'))]).toEqual([true, 'locked']);
  });

  it('is what a credential’s borrower finds when the lock fell due meanwhile', async () => {
    await store('a');
    await settingsStore.update((settings) => ({ ...settings, lockAfterMinutes: 15 }));
    expect(await read('a', NOW + 10 * MINUTE)).toEqual(CREDENTIAL);
    expect(await kindOf(read('a', NOW + 16 * MINUTE))).toBe('locked');
    expect(await inMemory()).not.toContain('"key"');
  });

  it('still forgets an account that is removed with everything else', async () => {
    await store('a');
    await lockVault('person', NOW);
    await removeCredential('a');
    expect(await protectionInForce()).toBeNull();
  });
});

describe('a damaged vault', () => {
  it('is locked, opens to nothing, and stays as it is (fault 74)', async () => {
    await store('a');
    await restart();
    await fakeBrowser.storage.local.set({ vault: 'garbage' });
    const before = await onDisk();
    expect([await isLocked(NOW), await kindOf(unlockVault(PASSPHRASE, NOW))]).toEqual([true, 'vault-damaged']);
    expect(await onDisk()).toBe(before);
  });

  it('is restored from the copy of before its last change, if the passphrase opens that (fault 74)', async () => {
    await store('a');
    const { vault } = await fakeBrowser.storage.local.get('vault');
    await restart();
    await fakeBrowser.storage.local.set({ vault: { ...(vault as object), dek: null }, 'vault.prev': vault });
    expect(await kindOf(unlockVault('not the passphrase', NOW))).toBe('vault-damaged');
    expect(await kindOf(unlockVault(PASSPHRASE, NOW))).toBe('vault-restorable');
    await restoreVault(PASSPHRASE);
    await unlockVault(PASSPHRASE, NOW);
    expect(await read('a')).toEqual(CREDENTIAL);
  });

  it('keeps the old vault when the browser does not give back what was written (fault 73)', async () => {
    await store('a');
    const { vault } = await fakeBrowser.storage.local.get('vault');
    const { local } = fakeBrowser.storage;
    const write = (items: Record<string, unknown>) => local.set(items);
    let writes = 0;
    // The second write, the one of the new vault, is lost.
    const lossy = {
      ...local,
      set: async (items: Record<string, unknown>) => void (++writes !== 2 && (await write(items))),
    };
    vi.spyOn(fakeBrowser.storage, 'local', 'get').mockReturnValue(lossy);
    expect(await kindOf(store('b', OTHER))).toBe('storage');
    expect((await fakeBrowser.storage.local.get('vault'))['vault']).toEqual(vault);
    expect(await read('a')).toEqual(CREDENTIAL);
  });
});

describe('changing how secrets are kept', () => {
  it('takes another passphrase only from somebody who knows the present one', async () => {
    await store('a');
    expect(await kindOf(changePassphrase('not the passphrase', 'another long passphrase', NOW))).toBe(
      'wrong-passphrase',
    );
    await changePassphrase(PASSPHRASE, 'another long passphrase', NOW);
    expect(await read('a')).toEqual(CREDENTIAL);
    await restart();
    expect(await kindOf(unlockVault(PASSPHRASE, NOW))).toBe('wrong-passphrase');
    await unlockVault('another long passphrase', NOW);
    expect(await read('a')).toEqual(CREDENTIAL);
  });

  it.each<[string, NewProtection, NewProtection]>([
    ['protects what was open', OPEN, PROTECTED],
    ['opens what was protected', PROTECTED, OPEN],
    ['takes a session’s secrets to the disk', SESSION, PROTECTED],
    ['takes secrets from the disk to the session', PROTECTED, SESSION],
    ['makes a new key for the same passphrase', PROTECTED, PROTECTED],
  ])('%s, under a new key', async (_what, before, after) => {
    await store('a', CREDENTIAL, before);
    const old = await fakeBrowser.storage.local.get('vault');
    await changeProtection(before.passphrase ?? '', after, NOW);
    expect([await protectionInForce(), await read('a'), await isLocked(NOW)]).toEqual([after.mode, CREDENTIAL, false]);
    expect(await fakeBrowser.storage.local.get('vault')).not.toEqual(old);
    await restart();
    expect(await isLocked(NOW)).toBe(after.mode === 'passphrase');
  });

  it('counts as locked after a kill between the new key and the new vault', async () => {
    await store('a');
    const { vault } = await fakeBrowser.storage.local.get('vault');
    await changeProtection(PASSPHRASE, { mode: 'passphrase', passphrase: 'another long passphrase' }, NOW);
    await fakeBrowser.storage.local.set({ vault });
    expect(await kindOf(read('a'))).toBe('locked');
    expect(await settlePresence(NOW)).toBe(true);
    await unlockVault(PASSPHRASE, NOW);
    expect(await read('a')).toEqual(CREDENTIAL);
  });
});

describe('what is confidential', () => {
  it('asks for the passphrase again after five minutes without use', async () => {
    await store('a');
    await requireConfirmed(NOW + 4 * MINUTE);
    await requireConfirmed(NOW + 8 * MINUTE);
    expect(await kindOf(requireConfirmed(NOW + 14 * MINUTE))).toBe('confirm');
    expect(await kindOf(confirmPassphrase('not the passphrase', NOW + 14 * MINUTE))).toBe('wrong-passphrase');
    expect(await kindOf(requireConfirmed(NOW + 14 * MINUTE))).toBe('confirm');
    await confirmPassphrase(PASSPHRASE, NOW + 14 * MINUTE);
    expect(await kindOf(requireConfirmed(NOW + 15 * MINUTE))).toBe('done');
  });

  it('asks for nothing where there is no passphrase', async () => {
    await store('a', CREDENTIAL, OPEN);
    expect(await kindOf(requireConfirmed(NOW + 9 * HOUR))).toBe('done');
  });
});
