import { type StoredEvent, listTime } from '../../../utils/audit/event.ts';
import type { Sightings } from '../../../utils/explore/lookup.ts';
import { formatDate } from '../../../utils/format.ts';
import { utcSecond } from '../../../utils/time.ts';
import { EVENT_DETAIL } from '../../../utils/words/event-detail.ts';

/** How often a user or an address was seen, when first and when last; marked where this event is the first. */
export function SeenBefore({ event, sightings }: { event: StoredEvent; sightings: Sightings }) {
  const { count, first, last } = sightings;
  return (
    <small>
      {first === listTime(event) && <span class="tag tag--medium">{EVENT_DETAIL.firstTime}</span>}{' '}
      {EVENT_DETAIL.seen(count)}, {EVENT_DETAIL.first} <Moment at={first} />, {EVENT_DETAIL.last} <Moment at={last} />
    </small>
  );
}

function Moment({ at }: { at: number }) {
  return (
    <time dateTime={new Date(at).toISOString()} title={`${utcSecond(at)} UTC`}>
      {formatDate(at)}
    </time>
  );
}
