import { browser } from 'wxt/browser';

/** Shows the event list in a tab: the one that is open already, else a new one. */
export async function openEventList(): Promise<void> {
  const url = browser.runtime.getURL('/popup.html');
  const open = (await browser.tabs.query({})).find((tab) => tab.url?.startsWith(url));
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.id, { active: true });
  await browser.windows.update(open.windowId, { focused: true });
}

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}
