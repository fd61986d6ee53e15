import { browser } from 'wxt/browser';

/** Shows the event list in a tab: the one that is open already, else a new one. */
export function openEventList(): Promise<void> {
  return openOnce('/popup.html');
}

/** The same for the explorer; its query stays what it was. */
export function openExplorer(): Promise<void> {
  return openOnce('/explorer.html');
}

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

async function openOnce(path: '/popup.html' | '/explorer.html'): Promise<void> {
  const url = browser.runtime.getURL(path);
  const open = (await browser.tabs.query({})).find((tab) => tab.url?.startsWith(url));
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.id, { active: true });
  await browser.windows.update(open.windowId, { focused: true });
}
