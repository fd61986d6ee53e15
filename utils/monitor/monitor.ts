/** The watch itself: which accounts are due, one alarm for the next, and what is told when they are done. */
import { isLocked } from '../accounts/presence.ts';
import { cancelCheck, nextCheckAlarm, scheduleCheck } from '../browser/alarms.ts';
import { dropStaleProgress, whenIdle } from '../browser/running.ts';
import { accountsStore, healthStore, settingsStore } from '../browser/storage.ts';
import { factsOf } from '../errors.ts';
import { MINUTE, clamp } from '../time.ts';
import { type Account, isAsked } from '../watch/account.ts';
import { type Health, NEW_HEALTH, isDue, nextCheck } from '../watch/health.ts';
import type { Silence } from '../watch/silence.ts';
import { type Settings, intervalOf } from '../watch/settings.ts';
import { HEARTBEAT, noteAwake } from './awake.ts';
import { checkAccount } from './check-account.ts';
import { heedLoss } from './heed-loss.ts';
import { judge } from './judge.ts';
import type { MonitorPorts } from './ports.ts';
import { report, reportBlindness } from './report.ts';

export type Monitor = ReturnType<typeof createMonitor>;

/** The monitor of this worker. Several workers and pages may have one: the locks of `checkAccount` and `report` keep them apart. */
export function createMonitor(ports: MonitorPorts) {
  const running = new Map<string, Set<AbortController>>();

  /** Checks those of the watched accounts that `wanted` picks; the others go on undisturbed. */
  async function checkThose(wanted: (health: Health, now: number, interval: number) => boolean, only?: string) {
    const [settings, accounts] = await Promise.all([settingsStore.get(), watchedAccounts(ports.now())]);
    const [healths] = await Promise.all([
      healthStore.get(),
      noteAwake(ports.now(), beatOf(accounts, settings)),
      // Set before the work: if the worker dies in the middle of it, this wakes the next one.
      scheduleNext(),
    ]);
    const due = accounts.filter(
      (account) =>
        (!only || account.id === only) &&
        wanted(healths[account.id] ?? NEW_HEALTH, ports.now(), intervalOf(settings, account)),
    );
    const checks = await Promise.all(due.map((account) => checkOne(account).then(() => null, factsOf)));
    const unnoted = checks.find((facts) => facts !== null);
    await scheduleNext();
    await (unnoted ? reportBlindness(ports, unnoted) : report(ports));
  }

  async function checkOne(account: Account): Promise<void> {
    await run(account.id, (signal) => checkAccount(ports, account, signal));
    await report(ports);
  }

  /** Does something that `stop` can end. */
  async function run(account: string, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const controller = new AbortController();
    const all = running.get(account) ?? new Set();
    running.set(account, all.add(controller));
    try {
      await work(controller.signal);
    } finally {
      all.delete(controller);
    }
  }

  async function scheduleNext(): Promise<void> {
    const now = ports.now();
    const [accounts, healths, settings] = await Promise.all([
      watchedAccounts(now),
      healthStore.get(),
      settingsStore.get(),
    ]);
    const due = accounts
      .map((account) => nextCheck(healths[account.id] ?? NEW_HEALTH, intervalOf(settings, account)))
      .filter((time) => time !== null);
    const reading = accounts.some(({ id }) => healths[id]?.unfinished);
    // A worker that is killed while it reads history is missed sooner.
    const beat = reading ? MINUTE : beatOf(accounts, settings);
    if (accounts.length === 0) await cancelCheck();
    else await scheduleCheck(clamp(Math.min(...due), now, now + beat), beat, now);
  }

  return {
    /** At every start of the browser, install and update: alarms may be gone, checks may be due. */
    start: () => checkThose(isDue),

    /** When the worker wakes for any reason. Sets the alarm only where there is none, so that waking often delays nothing. */
    async wake(): Promise<void> {
      await dropStaleProgress();
      // An archive that cannot be opened at all is for the next check to tell.
      await heedLoss(ports).catch(() => undefined);
      if ((await nextCheckAlarm()) === null) await scheduleNext();
      await report(ports);
    },

    checkDue: () => checkThose(isDue),

    /** The person asks: also those that were left alone, but never before a server's `Retry-After`. */
    checkNow: (only: string | null) =>
      checkThose(({ problem, retryAt }, now) => {
        const mustWait = problem?.facts.kind === 'rate-limited' && retryAt !== null && retryAt > now;
        return !mustWait;
      }, only ?? undefined),

    /** The network is back. */
    checkOffline: () => checkThose(({ problem }) => problem?.facts.kind === 'offline'),

    /**
     * Ends the running checks of some accounts, and waits until nothing of them can still write.
     * @param why nobody will ask from now on, for the ledger of what was read when.
     */
    async stop(accounts: readonly string[], why: Silence | null = null): Promise<void> {
      for (const controller of accounts.flatMap((account) => [...(running.get(account) ?? [])])) controller.abort();
      await Promise.all(accounts.map(whenIdle));
      if (why) await noteSilence(accounts, why);
    },

    /** Lets the rules judge what is stored of every account, one after the other. What fails the next check tries again. */
    async judgeAll(): Promise<void> {
      if (await isLocked(ports.now())) return;
      for (const { id } of await accountsStore.get()) {
        await run(id, (signal) => judge(ports, id, [], signal)).catch(() => undefined);
      }
      await report(ports);
    },

    scheduleNext,
    report: () => report(ports),
  };
}

async function noteSilence(accounts: readonly string[], silence: Silence): Promise<void> {
  await healthStore.update((all) => {
    const known = Object.entries(all).filter(([id]) => accounts.includes(id));
    return { ...all, ...Object.fromEntries(known.map(([id, health]) => [id, { ...health, silence }])) };
  });
}

/** The longest time between two alarms. An alarm with nothing due only looks whether all is well. */
function beatOf(accounts: readonly Account[], settings: Settings): number {
  return Math.min(HEARTBEAT, ...accounts.map((account) => intervalOf(settings, account)));
}

/** The accounts that are asked about now: none while the vault is locked. */
async function watchedAccounts(now: number): Promise<Account[]> {
  const [accounts, settings, locked] = await Promise.all([accountsStore.get(), settingsStore.get(), isLocked(now)]);
  return settings.paused || locked ? [] : accounts.filter((account) => !account.paused && isAsked(account));
}
