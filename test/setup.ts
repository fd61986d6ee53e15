/** What every test starts from: an empty browser, an empty IndexedDB, and the few calls that the fake browser lacks. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

beforeEach(() => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(() => Promise.resolve(true));
  vi.spyOn(fakeBrowser.permissions, 'request').mockImplementation(() => Promise.resolve(true));
  vi.spyOn(fakeBrowser.action, 'setIcon').mockImplementation(() => Promise.resolve());
  vi.spyOn(fakeBrowser.runtime, 'openOptionsPage').mockImplementation(() => Promise.resolve());
});
