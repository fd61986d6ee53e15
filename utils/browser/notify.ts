import { browser } from 'wxt/browser';

/** One id, so that newer news replaces older: the system never holds a pile of ours. */
const NEWS = 'news';

/** Only what both browsers take: Firefox rejects buttons, `silent` and `requireInteraction` (153, 2026-11). */
export async function showNews(title: string, message: string): Promise<void> {
  const iconUrl = browser.runtime.getURL('/icons/icon-128.png');
  await browser.notifications.create(NEWS, { type: 'basic', title, message, iconUrl });
}

export async function withdrawNews(): Promise<void> {
  await browser.notifications.clear(NEWS);
}

export function onNewsClick(open: () => void): void {
  browser.notifications.onClicked.addListener((id) => {
    if (id === NEWS) open();
  });
}
