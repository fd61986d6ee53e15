import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CREDENTIAL, OTHER } from '../../helpers/credentials.ts';
import { emulate } from '../../helpers/emulated.ts';
import { toolbar } from '../../helpers/toolbar.ts';
import { watching } from '../../helpers/watching.ts';

const KEY = CREDENTIAL.apiKey;

async function watchingNotices() {
  const emulator = await emulate();
  emulator.addAccount({ apiKey: OTHER.apiKey, secrets: [OTHER.apiSecret], premium: true });
  const shown = vi.spyOn(fakeBrowser.notifications, 'create');
  const watched = watching(emulator);
  const id = await watched.add('Production');
  const texts = () => shown.mock.calls.map((call) => call.find((part) => typeof part === 'object'));
  return { ...watched, emulator, id, texts };
}

it('shows one notification for all that is new (fault 81)', async () => {
  const { emulator, requests, id, texts } = await watchingNotices();
  emulator.account(KEY).tell('takeover');
  await requests.check(id);
  expect(texts()).toEqual([
    expect.objectContaining({
      type: 'basic',
      title: '6 new audit events',
      message: [
        'bob@example.org searched SMS records for 447700900101',
        'bob@example.org raised auto-reload from €50 to €500',
        'bob@example.org re-routed 447700900101 to sip:gw@sip.example.net',
        'and 3 more',
      ].join('\n'),
    }),
  ]);
});

it('reads no more events than it names, however many there are', async () => {
  const { emulator, archive, requests, id } = await watchingNotices();
  const get = vi.spyOn(archive, 'get');
  emulator.account(KEY).tell('takeover');
  await requests.check(id);
  expect(get).toHaveBeenCalledTimes(3);
});

it('uses only what Firefox takes as well', async () => {
  const { emulator, requests, id, texts } = await watchingNotices();
  emulator.account(KEY).tell('takeover');
  await requests.check(id);
  expect(Object.keys(texts()[0] ?? {}).toSorted()).toEqual(['iconUrl', 'message', 'title', 'type']);
});

it('speaks of an event once (fault 28)', async () => {
  const { emulator, requests, monitor, id, texts } = await watchingNotices();
  emulator.account(KEY).tell('takeover');
  await requests.check(id);
  await Promise.all([monitor.report(), requests.check(id), monitor.report()]);
  expect(texts()).toHaveLength(1);
});

it('speaks after all when the worker died before it could (fault 58)', async () => {
  const { emulator, requests, archive, monitor, id, texts } = await watchingNotices();
  const { markTold } = archive;
  Object.assign(archive, { markTold: () => Promise.reject(new DOMException('', 'AbortError')) });
  emulator.account(KEY).tell('takeover');
  await requests.check(id);
  Object.assign(archive, { markTold });
  const untilDeath = texts().length;
  await monitor.report();
  await monitor.report();
  expect(texts()).toHaveLength(untilDeath + 1);
});

it('is silent about the types and accounts that the person switched off', async () => {
  const { emulator, requests, add, id, texts } = await watchingNotices();
  const staging = await add('Staging', OTHER);
  await requests.setNotices({ account: staging, notices: false });
  await requests.changeSettings({ unnotified: ['USER_LOGIN'] });
  emulator.account(KEY).add([{ at: Date.now(), type: 'USER_LOGIN' }]);
  emulator.account(OTHER.apiKey).tell('takeover');
  await requests.check(null);
  expect([texts(), emulator.account(KEY).count, id !== staging]).toEqual([[], 1, true]);
});

it('names the account where there are several', async () => {
  const { emulator, requests, add, id, texts } = await watchingNotices();
  await add('Staging', OTHER);
  emulator.account(KEY).add([{ at: Date.now(), type: 'APP_ENABLE' }]);
  await requests.check(id);
  expect(texts()[0]).toMatchObject({
    title: '1 new audit event',
    message: 'Production: API key a1b2c3d4 enabled an app',
  });
});

it('writes hostile names in one line of readable characters (fault 41)', async () => {
  const { emulator, requests, id, texts } = await watchingNotices();
  const name = `\u202e<script>alert(1)</script>\n${'x'.repeat(4000)}`;
  emulator.account(KEY).add([{ at: Date.now(), type: 'APP_CREATE', context: { created: { name } } }]);
  await requests.check(id);
  const { message } = texts()[0] as { message: string };
  expect([message.length <= 120, /[\n\u202e]/.test(message)]).toEqual([true, false]);
});

it('counts all the same where the system shows no notifications (fault 82)', async () => {
  const { emulator, requests, id } = await watchingNotices();
  const denied = vi.spyOn(fakeBrowser.notifications, 'create').mockRejectedValue(new Error('denied'));
  emulator.account(KEY).tell('takeover');
  await requests.check(id);
  expect([denied.mock.calls.length, (await toolbar()).text]).toEqual([1, '6']);
  denied.mockRestore();
});

it('takes the notification back when everything was read', async () => {
  const { emulator, requests, archive, id } = await watchingNotices();
  emulator.account(KEY).tell('takeover');
  await requests.check(id);
  expect(Object.keys(await fakeBrowser.notifications.getAll())).toEqual(['news']);
  await requests.markRead((await archive.unread()).map((event) => [event.account, event.id] as const));
  expect(Object.keys(await fakeBrowser.notifications.getAll())).toEqual([]);
});

it('shows a notification to try, and says where the browser shows none', async () => {
  const { requests } = watching(await emulate());
  const says = (level: string) => () => Promise.resolve(level) as never;
  const asking = vi.spyOn(fakeBrowser.notifications, 'getPermissionLevel').mockImplementation(says('granted'));
  expect(await requests.testNotice()).toBe(true);
  expect(Object.keys(await fakeBrowser.notifications.getAll())).toContain('test');
  const create = vi.spyOn(fakeBrowser.notifications, 'create').mockRejectedValue(new Error('denied'));
  expect(await requests.testNotice()).toBe(false);
  create.mockRestore();
  asking.mockImplementation(says('denied'));
  expect(await requests.testNotice()).toBe(false);
});
