import { browser } from 'wxt/browser';

/** Shows the event list in a tab: the one that is open already, else a new one. */
export function openEventList(): Promise<void> {
  return openOnce('/popup.html');
}

/** The same for the explorer. @param link what it shall show; without one its query stays what it was. */
export function openExplorer(link?: string): Promise<void> {
  return openOnce('/explorer.html', link);
}

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

async function openOnce(path: '/popup.html' | '/explorer.html', link?: string): Promise<void> {
  const url = browser.runtime.getURL(path);
  const open = (await browser.tabs.query({})).find((tab) => tab.url?.startsWith(url));
  if (open?.id === undefined) {
    await browser.tabs.create({ url: link === undefined ? url : `${url}#${link}` });
    return;
  }
  await browser.tabs.update(open.id, { active: true, ...(link !== undefined && { url: `${url}#${link}` }) });
  await browser.windows.update(open.windowId, { focused: true });
}
