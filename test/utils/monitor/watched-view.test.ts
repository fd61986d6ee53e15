import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CREDENTIAL } from '../../helpers/credentials.ts';
import { emulate } from '../../helpers/emulated.ts';
import { watching } from '../../helpers/watching.ts';

const VIEW = { id: 'v', name: 'Searches', query: 'type:USER_PRODUCT_SEARCH', starred: false };

async function watchingView(query: string, watched: string | null = 'v') {
  const emulator = await emulate();
  const notices = vi.spyOn(fakeBrowser.notifications, 'create');
  const monitored = watching(emulator);
  const id = await monitored.add('Production');
  await monitored.requests.changeSettings({ views: { saved: [{ ...VIEW, query }], opening: null, watched } });
  emulator.account(CREDENTIAL.apiKey).tell('takeover');
  await monitored.requests.check(id);
  const badge = await fakeBrowser.action.getBadgeText({});
  const titles = notices.mock.calls.map((call) => (call.at(-1) as { title: string }).title);
  return { ...monitored, badge, titles };
}

it('counts and tells all that is new while no view is watched', async () => {
  const { badge, titles } = await watchingView(VIEW.query, null);
  expect([badge, titles]).toEqual(['6', ['6 new audit events']]);
});

it('counts and tells only what the watched view shows', async () => {
  const { badge, titles } = await watchingView(VIEW.query);
  expect([badge, titles]).toEqual(['1', ['1 new audit event']]);
});

it('looks at the whole event, its context too', async () => {
  const { badge } = await watchingView('context.msisdn:447700900101');
  expect(badge).toBe('1');
});

it('counts again when another view is watched', async () => {
  const { requests, archive } = await watchingView('type:NOTHING_LIKE_IT');
  const none = await fakeBrowser.action.getBadgeText({});
  await requests.changeSettings({ views: { saved: [VIEW], opening: null, watched: null } });
  const all = await fakeBrowser.action.getBadgeText({});
  expect([none, all, (await archive.unread()).length]).toEqual(['', '6', 6]);
});
