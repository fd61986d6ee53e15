import { type StoredEvent, listTime } from '../../../utils/audit/event.ts';
import type { Sightings } from '../../../utils/explore/lookup.ts';
import { formatDate } from '../../../utils/format.ts';
import { EVENT_DETAIL } from '../../../utils/words/event-detail.ts';
import { type Zone, onBothClocks, wallTime } from '../../../utils/zone.ts';

/** How often a user or an address was seen, when first and when last; marked where this event is the first. */
export function SeenBefore({ event, sightings, zone }: { event: StoredEvent; sightings: Sightings; zone: Zone }) {
  const { count, first, last } = sightings;
  return (
    <small>
      {first === listTime(event) && <span class="tag tag--medium">{EVENT_DETAIL.firstTime}</span>}{' '}
      {EVENT_DETAIL.seen(count)}, {EVENT_DETAIL.first} <Moment at={first} zone={zone} />, {EVENT_DETAIL.last}{' '}
      <Moment at={last} zone={zone} />
    </small>
  );
}

function Moment({ at, zone }: { at: number; zone: Zone }) {
  return (
    <time dateTime={new Date(at).toISOString()} title={onBothClocks(at)}>
      {formatDate(wallTime(at, zone))}
    </time>
  );
}
