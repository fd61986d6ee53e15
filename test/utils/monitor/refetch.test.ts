import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isSameEvent } from '../../../utils/archive/content.ts';
import { revisionStore } from '../../../utils/browser/storage.ts';
import { factsOf } from '../../../utils/errors.ts';
import { createSample } from '../../../utils/sample/sample.ts';
import { CREDENTIAL } from '../../helpers/credentials.ts';
import { emulate, portsTo } from '../../helpers/emulated.ts';
import { watching } from '../../helpers/watching.ts';

/** A watched account with one event; what Vonage answers about it alone can be changed. */
async function watched() {
  const emulator = await emulate();
  const [id = ''] = emulator.account(CREDENTIAL.apiKey).tell('rotation');
  let edit = (body: string) => body;
  const ports = portsTo(emulator);
  const fetchEdited: typeof ports.fetch = async (url, init) => {
    const response = await ports.fetch(url, init);
    return url.endsWith(id) && response.ok ? new Response(edit(await response.text()), response) : response;
  };
  const background = watching(emulator, { fetch: fetchEdited });
  const account = await background.add('Production');
  return {
    ...background,
    emulator,
    key: [account, id] as const,
    answer: (next: typeof edit) => {
      edit = next;
    },
  };
}

describe('asking Vonage for an event again', () => {
  it('finds that it says the same', async () => {
    const { requests, archive, key } = await watched();
    expect(await requests.refetch(key)).toEqual({ kind: 'same' });
    expect(await archive.revisions(...key)).toEqual([]);
  });

  it('finds the same where only links differ, and the order of keys', async () => {
    const { requests, archive, key, answer } = await watched();
    answer((body) => {
      const { _links, ...event } = JSON.parse(body) as Record<string, unknown>;
      return JSON.stringify({ _links: { self: { href: 'https://elsewhere' } }, ...event });
    });
    expect(await requests.refetch(key)).toEqual({ kind: 'same' });
    expect(await archive.revisions(...key)).toEqual([]);
  });

  it('keeps what it says now beside what it said first, and tells open pages', async () => {
    const { requests, archive, key, answer } = await watched();
    const before = await revisionStore.get();
    answer((body) => body.replace('ACCOUNT_SECRET', 'ACCOUNT_CHANGED'));
    const refetched = await requests.refetch(key);
    expect(refetched).toMatchObject({ kind: 'changed', json: expect.stringContaining('ACCOUNT_CHANGED') });
    expect((await archive.revisions(...key)).map(({ json }) => json)).toEqual([
      expect.stringContaining('ACCOUNT_CHANGED'),
    ]);
    expect((await archive.get(...key))?.type).toContain('ACCOUNT_SECRET');
    expect(await revisionStore.get()).toBeGreaterThan(before);
  });

  it('finds that Vonage has no such event any more', async () => {
    const { requests, emulator, key } = await watched();
    emulator.account(CREDENTIAL.apiKey).remove(key[1]);
    expect(await requests.refetch(key)).toEqual({ kind: 'gone' });
  });

  it('asks nobody about an event that the archive does not hold', async () => {
    const { requests, emulator, key } = await watched();
    const { length } = emulator.requests;
    expect(await requests.refetch([key[0], 'other'])).toEqual({ kind: 'erased' });
    expect(emulator.requests).toHaveLength(length);
  });

  it('says what is in the way', async () => {
    const { requests, key, emulator } = await watched();
    emulator.account(CREDENTIAL.apiKey).addSecret('NewSecret12345');
    emulator.account(CREDENTIAL.apiKey).revokeSecret(CREDENTIAL.apiSecret);
    expect(await requests.refetch(key).catch(factsOf)).toMatchObject({ kind: 'refused', status: 401 });
    const sample = await createSample(0);
    await requests.addSample(sample);
    const made = [sample.account.id, sample.rows[0]?.event.id ?? ''] as const;
    expect(await requests.refetch(made).catch(factsOf)).toEqual({ kind: 'no-secret' });
    fakeBrowser.permissions.contains = () => Promise.resolve(false);
    expect(await requests.refetch(key).catch(factsOf)).toEqual({ kind: 'permission' });
  });
});

it.each([
  ['{"id":"x","_links":{"a":1},"n":1}', '{"n":1,"id":"x"}', true],
  ['{"id":"x","n":9007199254740992}', '{"id":"x","n":9007199254740993}', false],
  ['{"id":"x","context":{"_links":1}}', '{"id":"x","context":{}}', true],
])('%s and %s are one event: %s', (a, b, same) => {
  expect(isSameEvent(a, b)).toBe(same);
});
