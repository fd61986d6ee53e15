import { browser } from 'wxt/browser';
import type { Badge, BadgeGround } from '../watch/badge.ts';

/** The badge tokens of tokens.css: white text on any of them has a contrast of 6.1 or more. */
const GROUNDS: Record<BadgeGround, string> = {
  critical: '#b0123c',
  high: '#a84300',
  medium: '#7d5600',
  low: '#2455b0',
  info: '#2455b0',
  off: '#3f4a4e',
};
const TOOLBAR_SIZES = [16, 32, 48] as const;

/** The icon that this worker has set: the browser decodes each file anew every time. */
let shownIcon: string | null = null;

/** @param title says in words, with the remedy, what the badge can only hint at. */
export async function showBadge({ text, ground, blind }: Badge, title: string): Promise<void> {
  const icon = blind ? 'icon-blind' : 'icon';
  const { action } = browser;
  await Promise.all([
    action.setBadgeText({ text }),
    action.setBadgeBackgroundColor({ color: GROUNDS[ground] }),
    action.setBadgeTextColor({ color: '#ffffff' }),
    action.setTitle({ title }),
    icon !== shownIcon && showIcon(icon),
  ]);
}

async function showIcon(icon: string): Promise<void> {
  await browser.action.setIcon({
    path: Object.fromEntries(TOOLBAR_SIZES.map((size) => [size, `/icons/${icon}-${size}.png`])),
  });
  shownIcon = icon;
}
