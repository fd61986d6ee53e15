import { actorOf } from '../../utils/audit/describe.ts';
import { typeEntry } from '../../utils/audit/catalogue.ts';
import type { FeedItem } from '../../utils/models/feed-model.ts';
import { countryName } from '../../utils/format.ts';
import { DETAIL } from '../../utils/words/detail.ts';
import { POPUP } from '../../utils/words/popup.ts';
import { AccountTag } from './AccountTag.tsx';
import { EventSource } from './EventMeta.tsx';
import { Fact } from './Fact.tsx';
import { SeenFact, TimeFact } from './TimeFacts.tsx';
import { Words } from './Words.tsx';

/** When, who, from where, through what, in which account, and when we saw it. */
export function EventFacts({ item: { event, account }, now }: { item: FeedItem; now: number }) {
  const { userId, userEmail, ip, country, apiKey } = event;
  return (
    <dl class="facts">
      <TimeFact event={event} now={now} />
      <Fact name={DETAIL.actor}>
        <Words text={actorOf(event)} />
        {userEmail && userId && <small>{DETAIL.userId(userId)}</small>}
      </Fact>
      <Fact name={DETAIL.from}>
        <span class="mono">
          {country && <Words text={country} />} <Words text={ip ?? POPUP.noIp} />
        </span>
        {country && <small>{countryName(country)}</small>}
      </Fact>
      <Fact name={DETAIL.source}>
        <EventSource event={event} />
      </Fact>
      <Fact name={DETAIL.account}>
        {account && <AccountTag label={account.label} />} <bdi>{account?.label}</bdi>{' '}
        {apiKey && (
          <span class="mono">
            <Words text={apiKey} />
          </span>
        )}
      </Fact>
      <Fact name={DETAIL.type}>
        {typeEntry(event.type).title}{' '}
        <span class="mono">
          <Words text={event.type} />
        </span>
      </Fact>
      <Fact name={DETAIL.eventId}>
        <span class="mono">
          <Words text={event.id} />
        </span>
      </Fact>
      <SeenFact event={event} />
    </dl>
  );
}
