import type { ComponentChildren } from 'preact';
import { typeEntry } from '../../../utils/audit/catalogue.ts';
import { actorOf } from '../../../utils/audit/describe.ts';
import type { StoredEvent } from '../../../utils/audit/event.ts';
import { queryFor, resourcesOf } from '../../../utils/audit/resource.ts';
import type { Names } from '../../../utils/audit/sentence.ts';
import type { Known } from '../../../utils/explore/about-event.ts';
import { countryName } from '../../../utils/format.ts';
import type { Field, Term } from '../../../utils/query/query.ts';
import { DETAIL } from '../../../utils/words/detail.ts';
import { EVENT_DETAIL, kindWords } from '../../../utils/words/event-detail.ts';
import { sourceWords } from '../../../utils/words/explorer.ts';
import { POPUP } from '../../../utils/words/popup.ts';
import { Words } from '../../events/Words.tsx';
import { Handle } from './Handle.tsx';
import { SeenBefore } from './SeenBefore.tsx';
import { SeenFact, TimeFact } from './TimeFacts.tsx';
import type { ValueActions } from './actions.ts';

interface DetailFactsProps {
  event: StoredEvent;
  names: Names;
  /** Null until it was looked up. */
  known: Known | null;
  now: number;
  act: ValueActions;
}

/** When, who, from where, through what, in which account, on what; every value leads to the events that share it. */
export function DetailFacts({ event, names, known, now, act }: DetailFactsProps) {
  const { userEmail, userId, ip, country, source, sourceDescription, apiKey } = event;
  const user = userEmail ?? userId;
  const label = names.account(event.account) ?? event.account;
  return (
    <dl class="facts">
      <TimeFact event={event} now={now} />
      <Fact name={DETAIL.actor}>
        <Handle value={user ?? actorOf(event)} term={user === null ? null : field('user', user)} act={act}>
          <Words text={actorOf(event)} />
        </Handle>
        {userEmail && userId && <small>{DETAIL.userId(userId)}</small>}
        {known?.user && <SeenBefore event={event} sightings={known.user} />}
      </Fact>
      <Fact name={DETAIL.from}>
        {ip === null ? POPUP.noIp : <Handle value={ip} term={field('ip', ip)} act={act} />}
        {known?.ip && <SeenBefore event={event} sightings={known.ip} />}
      </Fact>
      {country && (
        <Fact name={EVENT_DETAIL.country}>
          <Handle value={country} term={field('country', country)} act={act}>
            <Words text={country} /> {countryName(country)}
          </Handle>
        </Fact>
      )}
      {source && (
        <Fact name={DETAIL.source}>
          <Handle value={source} term={field('source', source)} act={act}>
            <Words text={sourceDescription ?? sourceWords(source)} />
          </Handle>
        </Fact>
      )}
      <Fact name={DETAIL.account}>
        <Handle value={label} term={field('account', label)} act={act} />
        {apiKey && (
          <small class="mono">
            <Words text={apiKey} />
          </small>
        )}
      </Fact>
      {resourcesOf(event).map((resource) => {
        const { kind, id } = resource;
        const [term = null] = queryFor(resource);
        const name = kind === 'application' ? names.app(id) : null;
        return (
          <Fact key={kind} name={kindWords(kind)}>
            <Handle value={id || kindWords(kind)} term={term} act={act} />
            {name && (
              <small>
                <Words text={name} />
              </small>
            )}
          </Fact>
        );
      })}
      <Fact name={DETAIL.type}>
        <Handle value={event.type} term={field('type', event.type)} act={act}>
          {typeEntry(event.type).title}
        </Handle>
      </Fact>
      <Fact name={DETAIL.eventId}>
        <Handle value={event.id} term={null} act={act}>
          <span class="mono">
            <Words text={event.id} />
          </span>
        </Handle>
      </Fact>
      <SeenFact event={event} />
    </dl>
  );
}

export function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function field(name: Field, text: string): Term {
  return { kind: 'field', field: name, values: [{ text, wild: false }], not: false };
}
