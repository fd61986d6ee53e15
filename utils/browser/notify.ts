import { browser } from 'wxt/browser';
import { lockNotice } from '../words/notices.ts';

/** One id, so that newer news replaces older: the system never holds a pile of ours. */
const NEWS = 'news';
const LOCKED = 'locked';

/** One notification for all that is new. */
export async function showNews(title: string, message: string): Promise<void> {
  await show(NEWS, { title, message, iconUrl: browser.runtime.getURL('/icons/icon-128.png') });
}

/** Says once that nothing is watched until somebody unlocks. */
export async function showLockNotice(): Promise<void> {
  await show(LOCKED, { ...lockNotice(), iconUrl: browser.runtime.getURL('/icons/icon-blind-128.png') });
}

/**
 * Only what both browsers take: Firefox rejects buttons, `silent` and `requireInteraction` (153, 2026-11). A system that
 * shows none is no failure of the watch: the badge says it as well.
 */
async function show(id: string, notice: { title: string; message: string; iconUrl: string }): Promise<void> {
  await browser.notifications.create(id, { type: 'basic', ...notice }).catch(() => undefined);
}

export async function withdrawLockNotice(): Promise<void> {
  await browser.notifications.clear(LOCKED);
}

export async function withdrawNews(): Promise<void> {
  await browser.notifications.clear(NEWS);
}

/** Both lead to the event list, which asks for the passphrase while it is locked. */
export function onNoticeClick(open: () => void): void {
  browser.notifications.onClicked.addListener((id) => {
    if (id === NEWS || id === LOCKED) open();
  });
}
