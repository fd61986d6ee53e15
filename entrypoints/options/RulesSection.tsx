import { useMemo } from 'preact/hooks';
import { Words } from '../../components/events/Words.tsx';
import { BacktestPanel } from '../../components/settings/rules/BacktestPanel.tsx';
import { LeftAlone } from '../../components/settings/rules/LeftAlone.tsx';
import { OwnRules } from '../../components/settings/rules/OwnRules.tsx';
import { RulesPanel } from '../../components/settings/rules/RulesPanel.tsx';
import { Usual } from '../../components/settings/rules/Usual.tsx';
import '../../components/settings/rules/lists.css';
import { Section } from '../../components/settings/Section.tsx';
import { Notice } from '../../components/ui/Notice.tsx';
import { UndoToast } from '../../components/ui/UndoToast.tsx';
import type { OptionsModels } from '../../utils/models/options-models.ts';
import { RULES_WORDS, TRY, learnersWords } from '../../utils/words/rule-options.ts';
import { createRuleModels } from './rule-models.ts';

/** The rules: which are on and how, what they would have found, and what they leave alone. */
export function RulesSection({ models }: { models: OptionsModels }) {
  const { watch } = models;
  const made = useMemo(() => createRuleModels(models), [models]);
  const { rules, learning, backtest, own, expected, counts, act, titleOf } = made;
  const accounts = watch.accounts.value;
  const settings = rules.settings.value;
  const { undoable } = rules;
  const { value: learners } = learning.learners;
  return (
    <Section id="rules" title={RULES_WORDS.title} lead={RULES_WORDS.lead}>
      {learners.length > 0 && (
        <Notice tone="info" icon="info" title={RULES_WORDS.learning}>
          <Words text={learnersWords(learners)} /> {RULES_WORDS.learningHelp}
        </Notice>
      )}
      <RulesPanel model={rules} counts={counts.value} act={act} backtest={backtest} accounts={accounts} />
      <div class="panel">
        <BacktestPanel
          subject={null}
          title={TRY.all}
          help={TRY.allHelp}
          run={TRY.runAll}
          model={backtest}
          accounts={accounts}
          titleOf={titleOf}
          onRun={() => void backtest.run(null, settings)}
        />
      </div>
      <OwnRules
        model={own}
        backtest={backtest}
        accounts={accounts}
        onTry={(id) => void backtest.run(id, settings)}
        onLevel={act.onLevel}
      />
      <LeftAlone model={expected} settings={settings} accounts={accounts} now={watch.now.value} titleOf={titleOf} />
      <Usual model={expected} expected={settings.expected} />
      {undoable.value && (
        <div class="options-toast">
          <UndoToast
            icon="check"
            text={undoable.value.words}
            words={RULES_WORDS}
            onUndo={() => void rules.undo()}
            onDismiss={rules.dismissUndo}
          />
        </div>
      )}
    </Section>
  );
}
