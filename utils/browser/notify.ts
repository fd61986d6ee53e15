import { browser } from 'wxt/browser';
import { lockNotice, testNotice } from '../words/notices.ts';

/**
 * One for all that is new, so that newer news replaces older: the system never holds a pile of ours. Behind the mark stands
 * where a click leads, since nothing else survives a worker that was stopped.
 */
const NEWS = 'news';
const MARK = '#';
const LOCKED = 'locked';
const TEST = 'test';

/** One notification for all that is new. @param link what the explorer shows after a click; null: the event list opens. */
export async function showNews(title: string, message: string, link: string | null): Promise<void> {
  const id = link === null ? NEWS : NEWS + MARK + link;
  const older = (await newsIds()).filter((other) => other !== id);
  await Promise.all(older.map((other) => browser.notifications.clear(other)));
  await show(id, { title, message, iconUrl: browser.runtime.getURL('/icons/icon-128.png') });
}

/** Whether the browser may show notifications and has taken one; whether the system showed it only the person knows. */
export async function showTestNotice(): Promise<boolean> {
  const iconUrl = browser.runtime.getURL('/icons/icon-128.png');
  // Firefox has no such question (153, 2026-11).
  const level = await browser.notifications.getPermissionLevel?.();
  if (level === 'denied') return false;
  return browser.notifications.create(TEST, { type: 'basic', ...testNotice(), iconUrl }).then(
    () => true,
    () => false,
  );
}

async function newsIds(): Promise<string[]> {
  return Object.keys(await browser.notifications.getAll()).filter((id) => id === NEWS || id.startsWith(NEWS + MARK));
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
  await Promise.all((await newsIds()).map((id) => browser.notifications.clear(id)));
}

/** Every page asks for the passphrase while it is locked. @param open is told what the explorer shall show; null: the event list. */
export function onNoticeClick(open: (link: string | null) => void): void {
  browser.notifications.onClicked.addListener((id) => {
    if (id.startsWith(NEWS + MARK)) open(id.slice(NEWS.length + MARK.length));
    else if (id === NEWS || id === LOCKED || id === TEST) open(null);
    void browser.notifications.clear(id);
  });
}
