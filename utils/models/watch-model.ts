/** What is watched and how it goes: the part of the state that every page shows. */
import { computed, createModel, effect, signal } from '@preact/signals';
import { isOnline, onNetworkChange } from '../browser/network.ts';
import { dropStaleProgress } from '../browser/running.ts';
import {
  accountsStore,
  awakeStore,
  healthStore,
  progressStore,
  settingsStore,
  typesStore,
} from '../browser/storage.ts';
import { type Clock, SECOND } from '../time.ts';
import { NEW_HEALTH } from '../watch/health.ts';
import { deriveStatus } from '../watch/status.ts';
import type { WatchedAccount } from '../watch/watched-account.ts';
import { storedSignal } from './stored-signal.ts';

/** Ages are shown to the second only below a minute: this often is often enough. */
const TICK = 5 * SECOND;

type Loaded = Awaited<ReturnType<typeof loadWatch>>;

/** Reads everything the model starts from, so that the first paint shows the truth. */
export async function loadWatch() {
  await dropStaleProgress();
  const [accounts, settings, healths, awake, progress, types] = await Promise.all([
    accountsStore.get(),
    settingsStore.get(),
    healthStore.get(),
    awakeStore.get(),
    progressStore.get(),
    typesStore.get(),
  ]);
  return { accounts, settings, healths, awake, progress, types };
}

export const WatchModel = createModel((loaded: Loaded, clock: Clock) => {
  const accounts = storedSignal(accountsStore, loaded.accounts);
  const settings = storedSignal(settingsStore, loaded.settings);
  const healths = storedSignal(healthStore, loaded.healths);
  const awake = storedSignal(awakeStore, loaded.awake);
  const progress = storedSignal(progressStore, loaded.progress);
  const types = storedSignal(typesStore, loaded.types);

  const now = signal(clock());
  effect(() => {
    const timer = setInterval(() => {
      now.value = clock();
    }, TICK);
    return () => clearInterval(timer);
  });

  const online = signal(isOnline());
  effect(() =>
    onNetworkChange(() => {
      online.value = isOnline();
    }),
  );

  const watched = computed<readonly WatchedAccount[]>(() => {
    const around = {
      now: now.value,
      awakeSince: awake.value?.since ?? now.value,
      settings: settings.value,
      online: online.value,
    };
    return accounts.value.map((account) => {
      const health = healths.value[account.id] ?? NEW_HEALTH;
      const status = deriveStatus(account, health, around);
      return { account, status, progress: progress.value[account.id] ?? null };
    });
  });

  return { accounts, settings, types, now, watched };
});
export type WatchModel = InstanceType<typeof WatchModel>;
