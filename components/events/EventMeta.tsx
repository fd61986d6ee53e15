import type { Severity } from '../../utils/audit/catalogue.ts';
import type { StoredEvent } from '../../utils/audit/event.ts';
import { countryName } from '../../utils/format.ts';
import type { Account } from '../../utils/watch/account.ts';
import { POPUP } from '../../utils/words/popup.ts';
import { Icon } from '../ui/Icon.tsx';
import { SeverityWord } from '../ui/Severity.tsx';
import { AccountTag } from './AccountTag.tsx';
import { Words } from './Words.tsx';

interface EventMetaProps {
  event: StoredEvent;
  severity: Severity;
  needle: string;
  /** Null where it need not be told. */
  account: Account | null;
}

/** The second line of a row: level, type code, source, country and IP, account. */
export function EventMeta({ event, severity, needle, account }: EventMetaProps) {
  const { type, ip, country } = event;
  return (
    <span class="meta">
      <SeverityWord severity={severity} />
      {type && (
        <code class="type" title={type}>
          <Words text={type} needle={needle} />
        </code>
      )}
      <EventSource event={event} />
      <span class="ip mono" title={(country && countryName(country)) ?? undefined}>
        {country && <Words text={country} />} {ip ? <Words text={ip} needle={needle} /> : POPUP.noIp}
      </span>
      {account?.sample && <span class="tag">{POPUP.sample}</span>}
      {account && !account.sample && <AccountTag label={account.label} />}
    </span>
  );
}

/** Where it was done: in the dashboard, through the API, or some other place that the event names. */
export function EventSource({ event: { source, sourceDescription } }: { event: StoredEvent }) {
  const name = sourceDescription ?? source;
  if (name === null) return null;
  return (
    <span class="src" title={name}>
      <Icon name={source === 'CD' ? 'window' : 'code'} />
      <Words text={name} />
    </span>
  );
}
