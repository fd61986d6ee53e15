import type { StoredEvent } from '../../utils/audit/event.ts';
import type { FindingsViewModel } from '../../utils/models/findings-view-model.ts';
import type { ToldFinding } from '../../utils/models/tell-finding.ts';
import { keyOf } from '../../utils/audit/event.ts';
import { FINDING } from '../../utils/words/finding-detail.ts';
import { Notice } from '../ui/Notice.tsx';
import { FindingButtons } from './FindingButtons.tsx';
import { FindingForm } from './FindingForm.tsx';
import { FindingHead } from './FindingHead.tsx';
import { Parts } from './Parts.tsx';
import { Steps } from './Steps.tsx';
import { Unfolded } from './Unfolded.tsx';
import { WhyFired } from './WhyFired.tsx';

interface FindingDetailProps {
  told: ToldFinding;
  model: FindingsViewModel;
  hasOthers: boolean;
  attempt: (work: Promise<unknown>) => void;
}

/** One finding: what happened, in which order, what to do, and why it was found. */
export function FindingDetail({ told, model, hasOthers, attempt }: FindingDetailProps) {
  const { acts, forms, evidence } = model;
  const { finding, words } = told;
  const parts = model.list.partsOf(told);
  const { value: progress } = evidence.progress;
  return (
    <>
      <FindingHead told={told} />
      {finding.learning && (
        <Notice
          tone="info"
          icon="info"
          title={progress?.isLearning ? FINDING.learning(progress.days, progress.ofDays) : FINDING.learnt}
        >
          {FINDING.learningHelp}
        </Notice>
      )}
      <FindingButtons
        told={told}
        form={forms.form.value}
        mutedUntil={acts.mutedUntil(finding)}
        onShow={() => model.showEvents(told)}
        onForm={forms.toggle}
        onReopen={() => attempt(acts.reopen(finding))}
        onSnooze={() => attempt(acts.snooze(finding))}
        onUnmute={() => attempt(acts.unmute(finding))}
      />
      <FindingForm told={told} model={forms} hasOthers={hasOthers} attempt={attempt} />
      <div class="two">
        <div>
          <h3>{FINDING.unfolded}</h3>
          <Unfolded
            events={evidence.events.value}
            fault={evidence.fault.value}
            names={evidence.names.value}
            kept={finding.events.length}
            count={finding.count}
            onOpen={(event: StoredEvent) => model.showEvent(told, keyOf(event))}
          />
        </div>
        <div class="todo">
          {words && (
            <>
              <h3>{FINDING.todo}</h3>
              <Steps
                steps={words.triage}
                taken={finding.handling?.steps ?? []}
                onTake={(step, taken) => attempt(acts.takeStep(finding, step, taken))}
              />
            </>
          )}
          {parts.length > 0 && <Parts parts={parts} onOpen={model.open} />}
        </div>
        <div>
          <WhyFired told={told} />
        </div>
      </div>
    </>
  );
}
