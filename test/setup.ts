/** What every test starts from: an empty browser, an empty IndexedDB, and the few calls that the fake browser lacks. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

beforeEach(() => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  // Workers and pages have them, Node has not.
  globalThis.addEventListener ??= () => undefined;
  globalThis.removeEventListener ??= () => undefined;
  // happy-dom has none; where there is one page, nobody has to wait.
  if (!navigator.locks) Object.defineProperty(navigator, 'locks', { value: FREE_LOCKS });
  const { permissions } = fakeBrowser;
  Object.assign(permissions, { contains: () => Promise.resolve(true), request: () => Promise.resolve(true) });
  Object.assign(permissions.onAdded, { addListener: () => undefined });
  Object.assign(permissions.onRemoved, { addListener: () => undefined });
  Object.assign(fakeBrowser.action, { setIcon: () => Promise.resolve() });
  Object.assign(fakeBrowser.storage.local, { setAccessLevel: () => Promise.resolve() });
  Object.assign(fakeBrowser.storage.session, { setAccessLevel: () => Promise.resolve() });
  Object.assign(fakeBrowser, { idle: undefined });
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '0.0.0' }) });
  Object.assign(fakeBrowser.runtime, { openOptionsPage: () => Promise.resolve(), sendMessage: sendFromOwnPage });
});

const FREE_LOCKS = {
  request: (_name: string, work: () => unknown) => work(),
  query: () => Promise.resolve({ held: [] }),
};

/** A message as it comes from a page of this extension, with a sender that the listener can look at. */
async function sendFromOwnPage(message: unknown): Promise<unknown> {
  const { id, getURL, onMessage } = fakeBrowser.runtime;
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const taken: readonly unknown[] = await onMessage.trigger(message, { id, url: getURL('/popup.html') }, resolve);
  return taken.includes(true) ? promise : undefined;
}
