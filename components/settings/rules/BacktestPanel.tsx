import type { BacktestModel, BacktestState, Subject } from '../../../utils/models/backtest-model.ts';
import type { Account } from '../../../utils/watch/account.ts';
import { adviceOn } from '../../../utils/words/advice.ts';
import { problemWords } from '../../../utils/words/problems.ts';
import { TRY } from '../../../utils/words/rule-options.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { FoundList } from './FoundList.tsx';

interface BacktestPanelProps {
  /** What is tried here: what others try is not shown. */
  subject: Subject;
  title: string;
  help: string;
  run: string;
  model: BacktestModel;
  accounts: readonly Account[];
  /** What a rule is called, by its id, where several are tried. */
  titleOf?: (rule: string) => string;
  onRun: () => void;
}

const PERIODS = [
  [30, TRY.periods[30]],
  [90, TRY.periods[90]],
  [null, TRY.periods.all],
] as const;

/** What would have been found in the archive. */
export function BacktestPanel({ subject, title, help, run, model, accounts, titleOf, onRun }: BacktestPanelProps) {
  const state = model.subject.value === subject ? model.state.value : null;
  return (
    <div class="try">
      <div class="try__head">
        <div>
          <h3>{title}</h3>
          <p class="help">{help}</p>
        </div>
        {state?.kind === 'running' ? (
          <Button small onClick={model.cancel}>
            {TRY.cancel}
          </Button>
        ) : (
          <Button small onClick={onRun}>
            {run}
          </Button>
        )}
      </div>
      {state && <Outcome state={state} model={model} accounts={accounts} titleOf={titleOf ?? null} />}
    </div>
  );
}

interface OutcomeProps extends Pick<BacktestPanelProps, 'model' | 'accounts'> {
  state: BacktestState;
  titleOf: ((rule: string) => string) | null;
}

function Outcome({ state, model, accounts, titleOf }: OutcomeProps) {
  if (state.kind === 'failed') {
    return (
      <Notice tone="critical" icon="alert" title={problemWords(state.facts).title}>
        {adviceOn(state.facts)}
      </Notice>
    );
  }
  if (state.kind === 'running') {
    return (
      <div class="going">
        <progress aria-label={TRY.running} value={state.events} max={Math.max(1, state.total)} />
        <span class="num">{TRY.progress(state.events, state.total, state.found)}</span>
      </div>
    );
  }
  const findings = model.findings.value;
  const learning = findings.filter((finding) => finding.learning).length;
  const { value: days } = model.days;
  return (
    <>
      <Segments<number | null>
        label={TRY.period}
        value={days}
        choices={PERIODS}
        onChoose={(chosen) => {
          model.days.value = chosen;
        }}
      />
      <p role="status">
        <strong>{TRY.result(findings.length, days)}</strong>
        {learning > 0 && TRY.learning(learning)}
      </p>
      <FoundList findings={findings} accounts={accounts} titleOf={titleOf} />
    </>
  );
}
