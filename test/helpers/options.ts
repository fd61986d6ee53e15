/** What the options' models are made of: what is watched, and a background that stores what it is asked to. */
import { onTestFinished, vi } from 'vitest';
import type { Ask } from '../../utils/browser/messages.ts';
import { ruleSettingsStore } from '../../utils/browser/rule-storage.ts';
import { accountsStore, settingsStore } from '../../utils/browser/storage.ts';
import { RulesModel } from '../../utils/models/rules-model.ts';
import { WatchModel, loadWatch } from '../../utils/models/watch-model.ts';
import type { RuleSettings } from '../../utils/rules/rule-settings.ts';
import type { Account } from '../../utils/watch/account.ts';
import type { Settings } from '../../utils/watch/settings.ts';
import { NOW } from './build-event.ts';
import { buildAccount } from './build-watch.ts';

/** @param accounts who is watched. @param now what the clock says. */
export async function openOptions(accounts: readonly Account[] = [buildAccount()], now = NOW) {
  await accountsStore.set([...accounts]);
  const watch = new WatchModel(await loadWatch(), () => now);
  const said: string[] = [];
  const answers: Record<string, (payload: never) => unknown> = {
    changeRules: (change: Partial<RuleSettings>) => ruleSettingsStore.update((before) => ({ ...before, ...change })),
    changeSettings: (change: Partial<Settings>) => settingsStore.update((before) => ({ ...before, ...change })),
    testNotice: () => true,
  };
  const ask = vi.fn(async (name: string, payload?: unknown) => answers[name]?.(payload as never));
  const page = {
    async attempt(work: Promise<unknown>, done: string | null = null): Promise<void> {
      await work;
      if (done !== null) said.push(done);
    },
  };
  const rules = new RulesModel(ask as unknown as Ask, watch, page);
  onTestFinished(() => {
    watch[Symbol.dispose]();
    rules[Symbol.dispose]();
  });
  return { ask: ask as unknown as Ask, answers, page, said, watch, rules };
}
