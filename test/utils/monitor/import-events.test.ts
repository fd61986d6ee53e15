import { describe, expect, it } from 'vitest';
import { accountsStore, revisionStore } from '../../../utils/browser/storage.ts';
import { factsOf } from '../../../utils/errors.ts';
import { createSample } from '../../../utils/sample/sample.ts';
import { readAll } from '../../helpers/archive.ts';
import { buildEvent } from '../../helpers/build-event.ts';
import { CREDENTIAL } from '../../helpers/credentials.ts';
import { emulate } from '../../helpers/emulated.ts';
import { waitUntil } from '../../helpers/browser/wait.ts';
import { watching } from '../../helpers/watching.ts';

const lines = ['x', 'y'].map((id) => buildEvent({ id }).json);
const ARCHIVE = { label: 'From a file', keyHint: CREDENTIAL.apiKey.slice(-2) };

describe('importing events', () => {
  it('adds what is not there yet, and tells open pages', async () => {
    const { requests, archive } = watching(await emulate());
    const account = await requests.addArchive(ARCHIVE);
    const before = await revisionStore.get();
    expect(await requests.importEvents({ account, lines })).toBe(2);
    expect(await requests.importEvents({ account, lines: [...lines, buildEvent({ id: 'z' }).json] })).toBe(1);
    expect((await readAll(archive, [account])).map(({ id, json }) => [id, lines.includes(json)])).toEqual([
      ['z', false],
      ['y', true],
      ['x', true],
    ]);
    expect(await revisionStore.get()).toBe(before + 2);
  });

  it('leaves an event that is there as it is, whatever the file says of it', async () => {
    const { requests, archive } = watching(await emulate());
    const account = await requests.addArchive(ARCHIVE);
    await requests.importEvents({ account, lines });
    const forged = buildEvent({ id: 'x', type: 'APP_DELETE' }).json;
    expect(await requests.importEvents({ account, lines: [forged] })).toBe(0);
    expect(await archive.revisions(account, 'x')).toEqual([]);
    expect((await archive.get(account, 'x'))?.type).toBe('APP_CREATE');
  });

  it('gives an event without an id the one that it has in every archive', async () => {
    const { requests, archive } = watching(await emulate());
    const account = await requests.addArchive(ARCHIVE);
    const line = '{"event_type":"APP_CREATE","created_at":"2026-03-04T14:26:03"}';
    await requests.importEvents({ account, lines: [line] });
    await requests.importEvents({ account, lines: [line] });
    expect((await readAll(archive, [account])).map(({ id }) => id.slice(0, 2))).toEqual(['h:']);
  });

  it('is news to nobody, and proves nothing', async () => {
    const { requests, archive, add } = watching(await emulate());
    const account = await add('Production');
    const before = await archive.syncState(account);
    await requests.importEvents({ account, lines });
    expect([await archive.unread(), await archive.syncState(account)]).toEqual([[], before]);
  });

  it('lets rules judge what a file told, once all of it is there', async () => {
    const { requests, archive } = watching(await emulate());
    const account = await requests.addArchive(ARCHIVE);
    const deleted = buildEvent({ id: 'd', type: 'ACCOUNT_SECRET_DELETE' }).json;
    await requests.importEvents({ account, lines: [deleted] });
    expect(await archive.findings()).toEqual([]);
    await requests.endImport();
    await waitUntil(async () => (await archive.findings()).some(({ rule }) => rule === 'D8'));
  });

  it('is refused for an account that is not there, and for made-up data', async () => {
    const { requests } = watching(await emulate());
    const sample = await createSample(0);
    await requests.addSample(sample);
    for (const account of ['other', sample.account.id]) {
      expect(await requests.importEvents({ account, lines }).catch(factsOf)).toEqual({ kind: 'unexpected' });
    }
  });
});

describe('an account that only holds events', () => {
  it('has a label of its own', async () => {
    const { requests } = watching(await emulate());
    await requests.addArchive(ARCHIVE);
    expect(await requests.addArchive(ARCHIVE).catch(factsOf)).toEqual({ kind: 'unexpected' });
  });

  it('is never asked about', async () => {
    const emulator = await emulate();
    const { requests } = watching(emulator);
    const account = await requests.addArchive(ARCHIVE);
    await requests.check(account);
    await requests.check(null);
    expect(emulator.requests).toEqual([]);
  });

  it('is watched once it gets a secret, with the key that its events came from', async () => {
    const emulator = await emulate();
    emulator.account(CREDENTIAL.apiKey).tell('rotation');
    const { requests, archive, save } = watching(emulator);
    const id = await requests.addArchive(ARCHIVE);
    await requests.importEvents({ account: id, lines });
    const other = { apiKey: 'ffffffff', apiSecret: 'OtherSecret99' };
    expect(await save({ id, label: 'From a file', ...other }).catch(factsOf)).toEqual({ kind: 'other-key' });
    expect(await save({ id, label: 'Production', ...CREDENTIAL })).toBe('saved');
    await requests.check(id);
    expect(await accountsStore.get()).toEqual([expect.not.objectContaining({ archiveOnly: true })]);
    expect(await readAll(archive, [id])).toHaveLength(4);
  });

  it('cannot get the key of an account that is watched', async () => {
    const { requests, add, save } = watching(await emulate());
    await add('Production');
    const id = await requests.addArchive(ARCHIVE);
    expect(await save({ id, label: 'From a file', ...CREDENTIAL })).toBe('duplicate-key');
  });
});
