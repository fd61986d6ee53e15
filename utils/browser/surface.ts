import { browser } from 'wxt/browser';

/** Whether this page is in front of the person. */
export function isSeen(): boolean {
  return document.visibilityState === 'visible';
}

/** Whether this page is the toolbar's popup, and not the same page in a tab. */
export function isPopup(): boolean {
  return browser.extension.getViews({ type: 'popup' }).includes(globalThis.window);
}
