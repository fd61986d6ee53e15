import type { BacktestModel } from '../../../utils/models/backtest-model.ts';
import type { ListedOwnRule, OwnRulesModel } from '../../../utils/models/own-rules-model.ts';
import type { Account } from '../../../utils/watch/account.ts';
import { type Level, LEVELS } from '../../../utils/watch/notice-settings.ts';
import { OWN_RULES, ownRuleWords } from '../../../utils/words/own-rules.ts';
import { LEVEL_WORDS, RULE_LOUD, TRY } from '../../../utils/words/rule-options.ts';
import { Words } from '../../events/Words.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { MORE_ICONS } from '../../ui/more-icons.ts';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { BacktestPanel } from './BacktestPanel.tsx';
import { OwnRuleDialog } from './OwnRuleDialog.tsx';
import { SeverityRange } from './SeverityRange.tsx';

interface OwnRulesProps {
  model: OwnRulesModel;
  backtest: BacktestModel;
  accounts: readonly Account[];
  onTry: (id: string) => void;
  onLevel: (id: string, level: Level | null) => void;
}

const LEVEL_CHOICES = [['', RULE_LOUD.usual], ...LEVELS.map((level) => [level, LEVEL_WORDS[level]] as const)] as const;

/** Rules that somebody made out of saved views. */
export function OwnRules({ model, backtest, accounts, onTry, onLevel }: OwnRulesProps) {
  const { all, views } = model;
  const tried = all.value.find(({ id }) => id === backtest.subject.value && backtest.state.value !== null);
  return (
    <div class="panel own-rules">
      <div class="set">
        <div>
          <h3>{OWN_RULES.title}</h3>
          <p class="help">
            {OWN_RULES.help} {views.value.length === 0 && OWN_RULES.noView}
          </p>
        </div>
        <div class="acts">
          {views.value.length === 0 ? (
            <a class="btn btn--sm" href="/explorer.html">
              {OWN_RULES.explorer}
            </a>
          ) : (
            <Button small icon="plus" onClick={model.add}>
              {OWN_RULES.add}
            </Button>
          )}
        </div>
      </div>
      {all.value.map((one) => (
        <OwnRuleRow key={one.id} one={one} model={model} onTry={onTry} onLevel={onLevel} />
      ))}
      {tried && (
        <BacktestPanel
          subject={tried.id}
          title={OWN_RULES.try(nameOf(tried))}
          help={TRY.help}
          run={TRY.run}
          model={backtest}
          accounts={accounts}
          onRun={() => onTry(tried.id)}
        />
      )}
      <OwnRuleDialog model={model} />
    </div>
  );
}

function nameOf({ view }: ListedOwnRule): string {
  return view ?? OWN_RULES.goneView;
}

interface OwnRuleRowProps extends Pick<OwnRulesProps, 'model' | 'onTry' | 'onLevel'> {
  one: ListedOwnRule;
}

function OwnRuleRow({ one, model, onTry, onLevel }: OwnRuleRowProps) {
  const { id, on, level, rule } = one;
  const name = nameOf(one);
  return (
    <div class="set">
      <div>
        <b>
          <Words text={name} />
        </b>
        <p class="help">
          {ownRuleWords(rule.more, rule.minutes)} · <SeverityRange severity={[rule.severity]} />
        </p>
      </div>
      <div class="acts">
        <Select
          label={OWN_RULES.levelOf(name)}
          value={level ?? ''}
          choices={LEVEL_CHOICES}
          onChange={(chosen) => onLevel(id, LEVELS.find((each) => each === chosen) ?? null)}
        />
        <Button small aria-label={OWN_RULES.try(name)} onClick={() => onTry(id)}>
          {OWN_RULES.tryShort}
        </Button>
        <IconButton icon={MORE_ICONS.edit} label={OWN_RULES.edit(name)} onClick={() => model.edit(rule)} />
        <IconButton icon={MORE_ICONS.trash} label={OWN_RULES.remove(name)} onClick={() => void model.remove(one)} />
        <Switch label={OWN_RULES.on(name)} on={on} onChange={(isOn) => void model.setOn(id, isOn)} />
      </div>
    </div>
  );
}
