import { expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { accountsStore, revisionStore, settingsStore } from '../../../utils/browser/storage.ts';
import { DEFAULT_SETTINGS } from '../../../utils/watch/settings.ts';
import { buildAccount } from '../../helpers/build-watch.ts';

it('has a fallback where nothing is stored', async () => {
  expect([await accountsStore.get(), await settingsStore.get()]).toEqual([[], DEFAULT_SETTINGS]);
});

it.each([null, 'text', 7, { everyMinutes: 'often' }, []])(
  'has a fallback for %j, which is not what it should be',
  async (stored) => {
    await fakeBrowser.storage.local.set({ settings: stored });
    expect(await settingsStore.get()).toEqual(DEFAULT_SETTINGS);
  },
);

it('gives back what it was given', async () => {
  await accountsStore.set([buildAccount()]);
  expect(await accountsStore.get()).toEqual([buildAccount()]);
});

it('loses no change when many come at once', async () => {
  await Promise.all(Array.from({ length: 50 }, () => revisionStore.update((revision) => revision + 1)));
  expect(await revisionStore.get()).toBe(50);
});

it('tells who watches of every change, until they stop', async () => {
  const seen: number[] = [];
  const stop = settingsStore.watch(({ everyMinutes }) => seen.push(everyMinutes));
  await settingsStore.set({ ...DEFAULT_SETTINGS, everyMinutes: 10 });
  stop();
  await settingsStore.set({ ...DEFAULT_SETTINGS, everyMinutes: 20 });
  expect(seen).toEqual([10]);
});
