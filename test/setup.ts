/** What every test starts from: an empty browser, an empty IndexedDB, and the few calls that the fake browser lacks. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

beforeEach(() => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  Object.assign(fakeBrowser.permissions, {
    contains: () => Promise.resolve(true),
    request: () => Promise.resolve(true),
  });
  Object.assign(fakeBrowser.action, { setIcon: () => Promise.resolve() });
  Object.assign(fakeBrowser.runtime, { openOptionsPage: () => Promise.resolve() });
});
