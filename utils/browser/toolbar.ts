import { browser } from 'wxt/browser';

/** Whether the icon is on the toolbar; true where the browser does not say, so that nobody is told to do what is done. */
export async function isOnToolbar(): Promise<boolean> {
  try {
    return (await browser.action.getUserSettings()).isOnToolbar ?? true;
  } catch {
    return true;
  }
}

export function version(): string {
  return browser.runtime.getManifest().version;
}
