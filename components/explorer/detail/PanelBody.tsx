import { isPremium } from '../../../utils/audit/catalogue.ts';
import { describe } from '../../../utils/audit/describe.ts';
import type { StoredEvent } from '../../../utils/audit/event.ts';
import type { EventDetailModel } from '../../../utils/models/event-detail-model.ts';
import { DETAIL } from '../../../utils/words/detail.ts';
import { EVENT_DETAIL } from '../../../utils/words/event-detail.ts';
import type { Zone } from '../../../utils/zone.ts';
import { EventTags } from '../../events/EventTags.tsx';
import { RawJson } from '../../events/RawJson.tsx';
import { SentenceText } from '../../events/SentenceText.tsx';
import { SourceChanges } from '../../events/SourceChanges.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Around } from './Around.tsx';
import { AtVonage } from './AtVonage.tsx';
import { ContextTree } from './ContextTree.tsx';
import { DetailFacts } from './DetailFacts.tsx';
import { History } from './History.tsx';
import { PartOf } from './PartOf.tsx';
import { WhatChanged } from './WhatChanged.tsx';
import type { DetailActions } from './actions.ts';

interface PanelBodyProps {
  event: StoredEvent;
  model: EventDetailModel;
  now: number;
  /** On whose clock times are shown. */
  zone: Zone;
  /** Whether Vonage can be asked for it. */
  isAskable: boolean;
  act: DetailActions;
}

/** The sentence, the facts it stands on, and what the archive knows beside them. */
export function PanelBody({ event, model, now, zone, isAskable, act }: PanelBodyProps) {
  const { history, known, surroundings, completeSince } = model.parts.value;
  const names = model.names.value;
  const since = completeSince.kind === 'read' ? completeSince.value.since : null;
  return (
    <>
      <h2>
        <SentenceText sentence={describe(event, names)} /> <EventTags event={event} />
      </h2>
      {event.flaw && <Notice tone="medium" icon="info" title={DETAIL.flaw[event.flaw]} />}
      <SourceChanges event={event} load={model.changesOf} />
      <DetailFacts
        event={event}
        names={names}
        known={known.kind === 'read' ? known.value : null}
        now={now}
        zone={zone}
        act={act}
      />
      {isPremium(event.type) && <p class="help">{DETAIL.premium}</p>}
      <PartOf part={history}>
        {(past) => (
          <>
            <WhatChanged changed={past.changed} names={names} zone={zone} onOpen={act.onOpen} />
            <History event={event} past={past} names={names} zone={zone} completeSince={since} act={act} />
          </>
        )}
      </PartOf>
      <h3>{DETAIL.context}</h3>
      <ContextTree context={event.context} act={act} />
      <RawJson json={event.json} />
      {isAskable && <AtVonage model={model} />}
      <h3>{EVENT_DETAIL.around}</h3>
      <PartOf part={surroundings}>
        {(found) => <Around event={event} surroundings={found} names={names} zone={zone} act={act} />}
      </PartOf>
    </>
  );
}
