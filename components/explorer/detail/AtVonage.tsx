import type { EventDetailModel, Said } from '../../../utils/models/event-detail-model.ts';
import { utcSecond } from '../../../utils/time.ts';
import { EVENT_DETAIL, REFETCHED_WORDS } from '../../../utils/words/event-detail.ts';
import { ChangeTable } from '../../events/ChangeTable.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PartOf } from './PartOf.tsx';

/** Whether Vonage still says the same, asked when somebody wants to know. */
export function AtVonage({ model: { said, askAgain } }: { model: EventDetailModel }) {
  const isAsking = said.value?.kind === 'reading';
  return (
    <>
      <h3>{EVENT_DETAIL.vonage}</h3>
      <div class="said" role="status">
        {said.value && (
          <PartOf part={said.value} reading={EVENT_DETAIL.asking}>
            {(answer) => <Answer answer={answer} />}
          </PartOf>
        )}
      </div>
      <Button small icon="refresh" aria-busy={isAsking} onClick={() => void askAgain()}>
        {EVENT_DETAIL.refetch}
      </Button>
    </>
  );
}

function Answer({ answer: { at, refetched, changes } }: { answer: Said }) {
  const { tone, title } = REFETCHED_WORDS[refetched.kind];
  return (
    <>
      <Notice tone={tone} icon={tone === 'ok' ? 'ok' : 'alert'} title={title}>
        {EVENT_DETAIL.saidAt(utcSecond(at))}
      </Notice>
      {changes.length > 0 && <ChangeTable label={EVENT_DETAIL.saidChanges} changes={changes} />}
    </>
  );
}
