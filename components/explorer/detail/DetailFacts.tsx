import { typeEntry } from '../../../utils/audit/catalogue.ts';
import { actorOf, userOf } from '../../../utils/audit/describe.ts';
import type { StoredEvent } from '../../../utils/audit/event.ts';
import type { Names } from '../../../utils/audit/sentence.ts';
import type { Known } from '../../../utils/explore/about-event.ts';
import { countryName } from '../../../utils/format.ts';
import { DETAIL } from '../../../utils/words/detail.ts';
import { EVENT_DETAIL } from '../../../utils/words/event-detail.ts';
import { sourceName } from '../../../utils/words/source.ts';
import { POPUP } from '../../../utils/words/popup.ts';
import type { Zone } from '../../../utils/zone.ts';
import { Fact } from '../../events/Fact.tsx';
import { SeenFact, TimeFact } from '../../events/TimeFacts.tsx';
import { Words } from '../../events/Words.tsx';
import { Handle } from './Handle.tsx';
import { ResourceFacts } from './ResourceFacts.tsx';
import { SeenBefore } from './SeenBefore.tsx';
import type { ValueActions } from './actions.ts';

interface DetailFactsProps {
  event: StoredEvent;
  names: Names;
  /** Null until it was looked up. */
  known: Known | null;
  now: number;
  /** On whose clock times are shown. */
  zone: Zone;
  act: ValueActions;
}

/** When, who, from where, through what, in which account, on what: every value leads to the events that share it. */
export function DetailFacts({ event, names, known, now, zone, act }: DetailFactsProps) {
  const { userEmail, userId, ip, country, source, sourceDescription, apiKey } = event;
  const user = userOf(event);
  return (
    <dl class="facts">
      <TimeFact event={event} now={now} />
      <Fact name={DETAIL.actor}>
        <Handle value={user || actorOf(event)} target={user === '' ? null : 'user'} act={act}>
          <Words text={actorOf(event, names)} />
        </Handle>
        {userEmail && names.label('user', userEmail) && (
          <small>
            <Words text={userEmail} />
          </small>
        )}
        {userEmail && userId && <small>{DETAIL.userId(userId)}</small>}
        {known?.user && <SeenBefore event={event} sightings={known.user} zone={zone} />}
      </Fact>
      <Fact name={DETAIL.from}>
        {ip === null ? POPUP.noIp : <Handle value={ip} target="ip" act={act} />}
        {ip !== null && <Named name={names.label('ip', ip)} />}
        {known?.ip && <SeenBefore event={event} sightings={known.ip} zone={zone} />}
      </Fact>
      {country !== null && (
        <Fact name={EVENT_DETAIL.country}>
          <Handle value={country} target="country" act={act}>
            <Words text={country} /> {countryName(country)}
          </Handle>
        </Fact>
      )}
      {source !== null && (
        <Fact name={DETAIL.source}>
          <Handle value={source} target="source" act={act}>
            <Words text={sourceDescription ?? sourceName(source)} />
          </Handle>
        </Fact>
      )}
      <Fact name={DETAIL.account}>
        <Handle value={names.account(event.account) ?? event.account} target="account" act={act} />
        {apiKey !== null && (
          <small class="mono">
            <Words text={apiKey} />
          </small>
        )}
      </Fact>
      <ResourceFacts event={event} names={names} act={act} />
      <Fact name={DETAIL.type}>
        <Handle value={event.type} target="type" act={act}>
          {typeEntry(event.type).title}
        </Handle>
      </Fact>
      <Fact name={DETAIL.eventId}>
        <Handle value={event.id} target={null} act={act}>
          <span class="mono">
            <Words text={event.id} />
          </span>
        </Handle>
      </Fact>
      <SeenFact event={event} />
    </dl>
  );
}

/** What the person calls it, beside what it is. */
function Named({ name }: { name: string | null }) {
  return name === null ? null : (
    <small>
      <bdi>{name}</bdi>
    </small>
  );
}
