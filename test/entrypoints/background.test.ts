import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../entrypoints/background.ts';
import { accountsStore, healthStore, welcomedStore } from '../../utils/browser/storage.ts';
import { createSample } from '../../utils/sample/sample.ts';
import { afterSuccess } from '../../utils/watch/health.ts';
import { GOOD, buildAccount } from '../helpers/build-watch.ts';
import { toolbar } from '../helpers/toolbar.ts';

/** Listeners that are added after the first await miss the event that woke the worker. */
it('listens before anything else happens', () => {
  const { alarms, runtime, notifications } = fakeBrowser;
  background.main();
  const listening = [
    alarms.onAlarm,
    runtime.onStartup,
    runtime.onInstalled,
    runtime.onMessage,
    notifications.onClicked,
  ];
  expect(listening.map((event) => event.hasListeners())).toEqual([true, true, true, true, true]);
});

it('shows the way to an account before there is one', async () => {
  background.main();
  await vi.waitFor(async () =>
    expect(await toolbar()).toMatchObject({ text: '+', title: expect.stringContaining('add an account') }),
  );
});

it.each([
  ['the browser starts', () => fakeBrowser.runtime.onStartup.trigger()],
  ['the extension is updated', () => fakeBrowser.runtime.onInstalled.trigger({ reason: 'update' } as never)],
])('sets the alarm again that was lost when %s (fault 61)', async (_what, happen) => {
  await accountsStore.set([buildAccount()]);
  await healthStore.set({ production: afterSuccess(GOOD, Date.now(), 0) });
  background.main();
  await vi.waitFor(async () => expect(await fakeBrowser.alarms.get('check')).toBeDefined());
  await fakeBrowser.alarms.clearAll();
  await happen();
  await vi.waitFor(async () => expect(await fakeBrowser.alarms.get('check')).toBeDefined());
});

it('opens the options page on the first install, and never again', async () => {
  const opened = vi.spyOn(fakeBrowser.runtime, 'openOptionsPage');
  background.main();
  for (let times = 0; times < 2; times++) {
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' } as never);
    await vi.waitFor(async () => expect(await welcomedStore.get()).toBe(true));
  }
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update' } as never);
  expect(opened).toHaveBeenCalledTimes(1);
});

it('answers a page', async () => {
  background.main();
  expect(await fakeBrowser.runtime.sendMessage({ name: 'addSample', payload: await createSample(Date.now()) })).toEqual(
    { ok: true },
  );
  expect(await accountsStore.get()).toHaveLength(1);
});
