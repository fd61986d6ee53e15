/** Locking, unlocking, and what is caught up after it. */
import { isLocked, lockVault, noteActive, settlePresence } from '../accounts/presence.ts';
import { unlockVault } from '../accounts/protection.ts';
import { cancelLockWatch, scheduleLockWatch } from '../browser/alarms.ts';
import { type IdleState, idleState } from '../browser/idle.ts';
import { log } from '../browser/log.ts';
import { showLockNotice, withdrawLockNotice } from '../browser/notify.ts';
import {
  accountsStore,
  caughtUpStore,
  healthStore,
  lockToldStore,
  lockedStore,
  settingsStore,
} from '../browser/storage.ts';
import type { Locked } from '../watch/lock.ts';
import type { Monitor } from './monitor.ts';
import type { MonitorPorts } from './ports.ts';

export type LockWatch = ReturnType<typeof createLockWatch>;

/** Looks after the lock: falls due by itself, is put on by the person, and is taken off with a catch-up. */
export function createLockWatch(ports: MonitorPorts, monitor: Monitor) {
  const { now, archive } = ports;

  /** Takes the key away first, so that nothing new begins. */
  async function lock(why: Locked['why']): Promise<void> {
    await lockVault(why, now());
    await settle();
  }

  /** Ends what runs, and waits until it can write no more. */
  async function settle(): Promise<void> {
    await monitor.stop(
      (await accountsStore.get()).map(({ id }) => id),
      'locked',
    );
    await Promise.all([monitor.scheduleNext(), cancelLockWatch(), caughtUpStore.set(null)]);
    await monitor.report();
  }

  /** The alarm that locks an idle computer is needed only while there is something to lock. */
  async function schedule(): Promise<void> {
    const { lockAfterMinutes, lockWithScreen } = await settingsStore.get();
    const wanted = (lockAfterMinutes !== null || lockWithScreen) && !(await isLocked(now()));
    await (wanted ? scheduleLockWatch() : cancelLockWatch());
  }

  /** How far the checks had come when they ended: the last good one of the account that was checked last. */
  async function lastGood(): Promise<number> {
    const times = Object.values(await healthStore.get()).map(({ goodAt }) => goodAt ?? 0);
    return Math.max(0, ...times) || now();
  }

  return {
    lock,
    schedule,

    /** At every start: a vault that lost its key is locked since the last good check, and that is said once. */
    async start(why: 'restart' | 'update'): Promise<void> {
      if (!(await settlePresence(now()))) return;
      const since = await lastGood();
      await lockedStore.update((known) =>
        known === null || (why === 'update' && known.why === 'restart') ? { at: since, why } : known,
      );
      await monitor.report();
      if ((await accountsStore.get()).length === 0 || (await lockToldStore.get())) return;
      await lockToldStore.set(true);
      await showLockNotice();
    },

    /** Every minute, and whenever the person comes or goes. What is due falls before being active counts. */
    async look(seen?: IdleState): Promise<void> {
      const state = seen ?? (await idleState());
      const { lockWithScreen } = await settingsStore.get();
      if (await isLocked(now())) await settle();
      else if (state === 'locked' && lockWithScreen) await lock('screen');
      else if (state === 'active') await noteActive(now());
    },

    /** @throws Problem, and then nothing has changed. */
    async unlock(passphrase: string): Promise<void> {
      const locked = await unlockVault(passphrase, now());
      await log({ at: now(), what: 'unlocked' });
      await Promise.all([schedule(), withdrawLockNotice()]);
      void catchUp(locked?.at ?? null);
    },
  };

  /** Checks everything at once, then says what came in while it was locked, if all of it could be read. */
  async function catchUp(since: number | null): Promise<void> {
    const until = now();
    await monitor.checkNow(null);
    const unread = await archive.unread();
    const healths = Object.values(await healthStore.get());
    if (since === null || healths.some(({ problem }) => problem !== null)) return;
    const events = unread.filter(({ seenAt }) => seenAt >= until).length;
    await caughtUpStore.set({ events, since, until });
  }
}
