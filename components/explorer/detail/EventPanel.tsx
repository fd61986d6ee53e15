import type { StoredEvent } from '../../../utils/audit/event.ts';
import { whyNotAskable } from '../../../utils/audit/reproduce.ts';
import type { EventDetailModel } from '../../../utils/models/event-detail-model.ts';
import { DETAIL } from '../../../utils/words/detail.ts';
import { POPUP } from '../../../utils/words/popup.ts';
import type { Zone } from '../../../utils/zone.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyAs } from './CopyAs.tsx';
import { PanelBody } from './PanelBody.tsx';
import { PanelHead } from './PanelHead.tsx';
import type { DetailActions } from './actions.ts';
import './event-panel.css';

interface EventPanelProps {
  event: StoredEvent;
  model: EventDetailModel;
  now: number;
  /** On whose clock times are shown. */
  zone: Zone;
  /** Whether it is made up. */
  isSample: boolean;
  /** Whether its account is one that Vonage is asked about. */
  canAsk: boolean;
  act: DetailActions;
}

/** Everything about one event: what it says, what it changed, what happened to the same thing, and what around it. */
export function EventPanel({ event, model, now, zone, isSample, canAsk, act }: EventPanelProps) {
  const why = whyNotAskable(event.id, isSample);
  return (
    <section class="event-panel" aria-label={DETAIL.label}>
      <PanelHead event={event} act={act} />
      {/* A long one scrolls: the keyboard must reach it too. */}
      <div class="body" tabIndex={-1}>
        <PanelBody
          key={`${event.account} ${event.id}`}
          event={event}
          model={model}
          now={now}
          zone={zone}
          isAskable={!why && canAsk}
          act={act}
        />
      </div>
      <footer>
        <Button small icon="copy" onClick={() => act.onCopy(event.json)}>
          {POPUP.copyJson}
        </Button>
        {why ? <p class="help">{DETAIL.noCurl[why]}</p> : <CopyAs event={event} onCopy={act.onCopy} />}
      </footer>
    </section>
  );
}
