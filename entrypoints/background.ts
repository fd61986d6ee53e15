import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createArchive } from '../utils/archive/create-archive.ts';
import { onCheckAlarm } from '../utils/browser/alarms.ts';
import { answerRequests } from '../utils/browser/messages.ts';
import { onNewsClick } from '../utils/browser/notify.ts';
import { onPermissionChange } from '../utils/browser/permissions.ts';
import { openEventList } from '../utils/browser/tabs.ts';
import { welcome } from '../utils/monitor/welcome.ts';
import { createMonitor } from '../utils/monitor/monitor.ts';
import { createRequests } from '../utils/monitor/requests.ts';

export default defineBackground(() => {
  const ports = {
    archive: createArchive(),
    fetch: (url: string, options: RequestInit) => fetch(url, options),
    isOnline: () => navigator.onLine,
    now: () => Date.now(),
    random: () => Math.random(),
  };
  const monitor = createMonitor(ports);

  // Time
  browser.runtime.onStartup.addListener(() => void monitor.start());
  browser.runtime.onInstalled.addListener(() => void monitor.start());
  onCheckAlarm(() => void monitor.checkDue());
  globalThis.addEventListener('online', () => void monitor.checkOffline());

  // People
  browser.runtime.onInstalled.addListener(({ reason }) => void welcome(reason));
  answerRequests(createRequests(ports, monitor));
  onNewsClick(() => void openEventList());
  onPermissionChange(() => void monitor.checkNow(null));

  void monitor.wake();
});
