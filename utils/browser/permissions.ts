import { browser } from 'wxt/browser';

const VONAGE = { origins: ['https://api.nexmo.com/*'] };

/** Granted at install, but people and policies can take it away at any time. */
export function mayReachVonage(): Promise<boolean> {
  return browser.permissions.contains(VONAGE);
}

/** Must be called directly in a click, before any await: browsers ask only then. */
export function askToReachVonage(): Promise<boolean> {
  return browser.permissions.request(VONAGE);
}

/** Optional: asked for by whoever wants the idle lock. */
export function maySeeIdle(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['idle'] });
}

export function onPermissionChange(react: () => void): void {
  browser.permissions.onAdded.addListener(react);
  browser.permissions.onRemoved.addListener(react);
}
