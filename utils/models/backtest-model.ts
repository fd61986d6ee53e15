/** What rules would have found: one back-test at a time. */
import { computed, createModel, signal } from '@preact/signals';
import type { ArchiveReader } from '../archive/archive.ts';
import { type BacktestWorker, type RunningBacktest, startBacktest } from '../backtest/remote.ts';
import { type ProblemFacts, factsOf } from '../errors.ts';
import { RULES } from '../rules/registry.ts';
import type { Finding } from '../rules/finding.ts';
import type { RuleSettings } from '../rules/rule-settings.ts';
import { isChosenOn } from '../rules/active.ts';
import { DAY } from '../time.ts';
import type { WatchModel } from './watch-model.ts';

/** Of one rule by its id, or of all that are on: null. */
export type Subject = string | null;

export type BacktestState =
  | { readonly kind: 'running'; readonly events: number; readonly total: number; readonly found: number }
  | { readonly kind: 'done'; readonly findings: readonly Finding[] }
  | { readonly kind: 'failed'; readonly facts: ProblemFacts };

export const BacktestModel = createModel(
  (archive: Pick<ArchiveReader, 'extent'>, watch: WatchModel, startWorker: () => Promise<BacktestWorker>) => {
    const subject = signal<Subject>(null);
    const state = signal<BacktestState | null>(null);
    /** How far back findings are counted; null: all of them. The archive is read from its beginning, since rules learn. */
    const days = signal<number | null>(90);
    let running: RunningBacktest | null = null;
    /** How many were begun: only the last one is shown. */
    let runs = 0;

    function stop(): void {
      runs++;
      running?.stop();
    }

    async function countEvents(): Promise<number> {
      const extents = await Promise.all(watch.accounts.peek().map(({ id }) => archive.extent(id)));
      return extents.reduce((sum, { count }) => sum + count, 0);
    }

    return {
      subject,
      state,
      days,

      /** Those of the chosen time. */
      findings: computed(() => {
        if (state.value?.kind !== 'done') return [];
        const since = days.value === null ? -Infinity : watch.now.value - days.value * DAY;
        return state.value.findings.filter(({ at, excepted }) => at >= since && !excepted);
      }),

      /** @param rules as they stand in the form. */
      async run(about: Subject, rules: RuleSettings): Promise<void> {
        stop();
        subject.value = about;
        state.value = { kind: 'running', events: 0, total: 0, found: 0 };
        const accounts = watch.accounts.peek();
        const request = {
          accounts,
          settings: watch.settings.peek(),
          rules: about === null ? rules : withOn(about, rules, accounts.length),
          only: about,
          now: watch.now.peek(),
        };
        const mine = ++runs;
        const show = (shown: BacktestState) => {
          if (mine === runs) state.value = shown;
        };
        try {
          const [worker, total] = await Promise.all([startWorker(), countEvents()]);
          if (mine !== runs) return worker.terminate();
          running = startBacktest(worker, request, (count) => show({ kind: 'running', total, ...count }));
          show({ kind: 'done', findings: await running.findings });
        } catch (error) {
          show({ kind: 'failed', facts: factsOf(error) });
        }
      },

      cancel(): void {
        stop();
        state.value = null;
      },
    };
  },
);
export type BacktestModel = InstanceType<typeof BacktestModel>;

/** With the rule switched on that is asked about; one that is on stays as it is, and may wait until it has learned. */
function withOn(id: string, rules: RuleSettings, accounts: number): RuleSettings {
  const rule = RULES.find((one) => one.id === id);
  const { choices } = rules;
  const isOn = rule ? isChosenOn(rule, choices[id], accounts) : choices[id]?.on !== false;
  return isOn ? rules : { ...rules, choices: { ...choices, [id]: { ...choices[id], on: true } } };
}
