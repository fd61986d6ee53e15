import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { onAlarm } from '../utils/browser/alarms.ts';
import { onIdleChange } from '../utils/browser/idle.ts';
import { answerRequests } from '../utils/browser/messages.ts';
import { onNoticeClick } from '../utils/browser/notify.ts';
import { isOnline, onNetworkChange } from '../utils/browser/network.ts';
import { onPermissionChange } from '../utils/browser/permissions.ts';
import { guardStorage } from '../utils/browser/stored.ts';
import { openEventList, openExplorer } from '../utils/browser/tabs.ts';
import { createLockWatch } from '../utils/monitor/lock-watch.ts';
import { welcome } from '../utils/monitor/welcome.ts';
import { createMonitor } from '../utils/monitor/monitor.ts';
import { createPorts } from '../utils/monitor/ports.ts';
import { createRequests } from '../utils/monitor/requests.ts';

export default defineBackground(() => {
  const ports = createPorts((url, options) => fetch(url, options));
  const monitor = createMonitor(ports);
  const lockWatch = createLockWatch(ports, monitor);

  // Time
  browser.runtime.onStartup.addListener(() => void monitor.start());
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void monitor.start();
    void lockWatch.start(reason === 'update' ? 'update' : 'restart');
    void welcome(reason);
  });
  onAlarm({ check: () => void monitor.checkDue(), lockWatch: () => void lockWatch.look() });
  onNetworkChange(() => void (isOnline() ? monitor.checkOffline() : monitor.report()));

  // People
  answerRequests(createRequests(ports, monitor, lockWatch));
  onNoticeClick((link) => void (link === null ? openEventList() : openExplorer(link)));
  onIdleChange((state) => void lockWatch.look(state));
  onPermissionChange(() => void monitor.checkNow(null));

  void Promise.all([guardStorage(), monitor.wake(), lockWatch.start('restart')]);
});
