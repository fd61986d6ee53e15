import { type StoredEvent, keyOf } from '../../../utils/audit/event.ts';
import type { Names } from '../../../utils/audit/sentence.ts';
import type { History as Past } from '../../../utils/explore/about-event.ts';
import { EVENT_DETAIL, certainWords, resourceWords } from '../../../utils/words/event-detail.ts';
import type { Zone } from '../../../utils/zone.ts';
import { Words } from '../../events/Words.tsx';
import { Button } from '../../ui/Button.tsx';
import { EventLine } from './EventLine.tsx';
import type { DetailActions } from './actions.ts';

interface HistoryProps {
  event: StoredEvent;
  past: Past;
  names: Names;
  /** On whose clock times are shown. */
  zone: Zone;
  /** From when on nothing of the account is missing; null: nothing is proven. */
  completeSince: number | null;
  act: Pick<DetailActions, 'onOpen' | 'onAsk'>;
}

/** Everything that happened to what the event is about. */
export function History({
  event,
  past: { resource, events, query, isCut },
  names,
  zone,
  completeSince,
  act,
}: HistoryProps) {
  if (!resource) return null;
  const name = resourceWords(resource, resource.kind === 'application' ? names.app(resource.id) : null);
  return (
    <>
      <h3>
        <span>
          {EVENT_DETAIL.history} <Words text={name} />
        </span>
        <span class="end">{isCut ? EVENT_DETAIL.historyCut : certainWords(events.length, completeSince)}</span>
      </h3>
      <ul class="lines">
        {events.map((one) => (
          <EventLine
            key={keyOf(one).join(' ')}
            event={one}
            names={names}
            shown={event}
            zone={zone}
            onOpen={act.onOpen}
          />
        ))}
      </ul>
      <Button small onClick={() => act.onAsk(query)}>
        {EVENT_DETAIL.showInList}
      </Button>
    </>
  );
}
