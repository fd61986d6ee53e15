import { userOf } from '../../../utils/audit/describe.ts';
import { type StoredEvent, keyOf } from '../../../utils/audit/event.ts';
import type { Names } from '../../../utils/audit/sentence.ts';
import type { Surroundings } from '../../../utils/explore/about-event.ts';
import { EVENT_DETAIL } from '../../../utils/words/event-detail.ts';
import type { Zone } from '../../../utils/zone.ts';
import { Button } from '../../ui/Button.tsx';
import { EventLine } from './EventLine.tsx';
import type { DetailActions } from './actions.ts';
import { DRAWINGS } from '../drawings.ts';

interface AroundProps {
  event: StoredEvent;
  surroundings: Surroundings;
  names: Names;
  /** On whose clock times are shown. */
  zone: Zone;
  act: Pick<DetailActions, 'onOpen' | 'onAsk'>;
}

/** What else happened about that time; what the same user did or came from the same address is marked. */
export function Around({ event, surroundings: { events, query, isCut }, names, zone, act }: AroundProps) {
  return (
    <>
      <p class="help">
        {EVENT_DETAIL.aroundHelp} {isCut && EVENT_DETAIL.aroundCut(events.length)}
      </p>
      <ul class="lines">
        {events.map((one) => {
          const shared = sharedWith(one, event);
          return (
            <EventLine
              key={keyOf(one).join(' ')}
              event={one}
              names={names}
              shown={event}
              zone={zone}
              isThatDay
              isAlike={shared.length > 0}
              onOpen={act.onOpen}
            >
              {shared.join(', ')}
            </EventLine>
          );
        })}
      </ul>
      <Button small icon={DRAWINGS.context} onClick={() => act.onAsk(query)}>
        {EVENT_DETAIL.showInList}
      </Button>
    </>
  );
}

function sharedWith(one: StoredEvent, event: StoredEvent): string[] {
  const isSameUser = userOf(one) !== '' && userOf(one) === userOf(event);
  const isSameIp = one.ip !== null && one.ip === event.ip;
  return [...(isSameUser ? [EVENT_DETAIL.sameUser] : []), ...(isSameIp ? [EVENT_DETAIL.sameIp] : [])];
}
