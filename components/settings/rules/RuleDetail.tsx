import { useSignal } from '@preact/signals';
import type { BacktestModel } from '../../../utils/models/backtest-model.ts';
import type { ListedRule } from '../../../utils/models/rule-list.ts';
import type { Account } from '../../../utils/watch/account.ts';
import type { Level } from '../../../utils/watch/notice-settings.ts';
import { TRY } from '../../../utils/words/rule-options.ts';
import { BacktestPanel } from './BacktestPanel.tsx';
import { RuleFacts } from './RuleFacts.tsx';
import { RuleLoudness } from './RuleLoudness.tsx';
import { Thresholds } from './Thresholds.tsx';

interface RuleActions {
  readonly onSwitch: (id: string, on: boolean) => void;
  readonly onParams: (id: string, params: Readonly<Record<string, number>>) => void;
  readonly onLevel: (id: string, level: Level | null) => void;
  /** @param span in milliseconds; null: it is heard again. */
  readonly onMute: (id: string, span: number | null) => void;
  /** @param params as they stand in the form. */
  readonly onTry: (id: string, params: Readonly<Record<string, number>>) => void;
}

export interface RuleDetailProps {
  rule: ListedRule;
  act: RuleActions;
  backtest: BacktestModel;
  accounts: readonly Account[];
}

/** What a rule finds and what not, what of it can be adjusted, and what it would have found. */
export function RuleDetail({ rule, act, backtest, accounts }: RuleDetailProps) {
  const { id, judgesPast } = rule;
  // As they stand in the form: what cannot stay so counts as it was.
  const params = useSignal(rule.params);
  return (
    <div class="rule-detail">
      <RuleFacts rule={rule} />
      <Thresholds
        rule={rule}
        onChange={(changed) => {
          params.value = changed;
        }}
        onSave={(changed) => act.onParams(id, changed)}
      />
      <RuleLoudness rule={rule} onLevel={(level) => act.onLevel(id, level)} onMute={(span) => act.onMute(id, span)} />
      {judgesPast ? (
        <BacktestPanel
          subject={id}
          title={TRY.title}
          help={TRY.help}
          run={TRY.run}
          model={backtest}
          accounts={accounts}
          onRun={() => act.onTry(id, params.value)}
        />
      ) : (
        <p class="help">{TRY.notPast}</p>
      )}
    </div>
  );
}
