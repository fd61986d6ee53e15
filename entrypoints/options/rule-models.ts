/** What the section about rules is made of, wired. */
import { computed } from '@preact/signals';
import { ask } from '../../utils/browser/messages.ts';
import { workerName } from '../../utils/archive/worker-name.ts';
import { BacktestModel } from '../../utils/models/backtest-model.ts';
import { ExpectedModel } from '../../utils/models/expected-model.ts';
import { viewNameOf } from '../../utils/rules/view-name.ts';
import { FindingsModel } from '../../utils/models/findings-model.ts';
import { LearningModel } from '../../utils/models/learning-model.ts';
import { NoticesModel } from '../../utils/models/notices-model.ts';
import type { OptionsModels } from '../../utils/models/options-models.ts';
import { OwnRulesModel } from '../../utils/models/own-rules-model.ts';
import { adjusted, countByRule } from '../../utils/models/rule-list.ts';
import { RulesModel } from '../../utils/models/rules-model.ts';
import { DAY } from '../../utils/time.ts';
import { ruleTitle } from '../../utils/words/rule-titles.ts';

/** A worker cannot see where the archive is: it is told by its name. */
async function startWorker(): Promise<Worker> {
  const name = await workerName();
  return new Worker(new URL('./backtest-worker.ts', import.meta.url), { type: 'module', name });
}

/** The models of the section, and what its rows can do. */
export function createRuleModels({ archive, watch, options }: OptionsModels) {
  const rules = new RulesModel(ask, watch, options);
  const backtest = new BacktestModel(archive, watch, startWorker);
  const notices = new NoticesModel(ask, watch, options, Date.now);
  const findings = new FindingsModel(archive.findings, watch.now);
  return {
    rules,
    learning: new LearningModel(archive, watch.accounts, Date.now),
    backtest,
    own: new OwnRulesModel(rules, watch, () => crypto.randomUUID()),
    expected: new ExpectedModel(rules, Date.now),
    counts: computed(() => countByRule(findings.all.value ?? [], watch.now.value - 90 * DAY)),
    titleOf: (rule: string) =>
      ruleTitle(rule, viewNameOf(rule, rules.settings.value.own, watch.settings.value.views.saved)),
    act: {
      onSwitch: (id: string, on: boolean) => void rules.setOn(id, on),
      onParams: (id: string, params: Readonly<Record<string, number>>) => void rules.setParams(id, params),
      onLevel: (id: string, level: Parameters<typeof notices.setLevel>[2]) => void notices.setLevel('rules', id, level),
      onMute: (id: string, span: number | null) => void rules.mute(id, span === null ? null : Date.now() + span),
      onTry: (id: string, params: Readonly<Record<string, number>>) => {
        const settings = rules.settings.peek();
        void backtest.run(id, { ...settings, choices: adjusted(id, settings.choices, params) });
      },
    },
  };
}
