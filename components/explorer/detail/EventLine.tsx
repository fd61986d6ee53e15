import type { ComponentChildren } from 'preact';
import { typeEntry } from '../../../utils/audit/catalogue.ts';
import { describe } from '../../../utils/audit/describe.ts';
import { type StoredEvent, listTime } from '../../../utils/audit/event.ts';
import type { Names } from '../../../utils/audit/sentence.ts';
import { EVENT_DETAIL } from '../../../utils/words/event-detail.ts';
import { type Zone, onBothClocks, writeSecond } from '../../../utils/zone.ts';
import { SentenceText } from '../../events/SentenceText.tsx';
import { SeverityGlyph, SeverityWord } from '../../ui/Severity.tsx';

interface EventLineProps {
  event: StoredEvent;
  names: Names;
  /** The event whose details these are. */
  shown: StoredEvent;
  zone: Zone;
  /** It shares something with that event, which `children` say. */
  isAlike?: boolean;
  /** Whether its day goes without saying. */
  isThatDay?: boolean;
  onOpen: (event: StoredEvent) => void;
  children?: ComponentChildren;
}

/** An event among others, in one line that leads to its details. */
export function EventLine({
  event,
  names,
  shown,
  zone,
  isAlike = false,
  isThatDay = false,
  onOpen,
  children,
}: EventLineProps) {
  const isShown = event.id === shown.id && event.account === shown.account;
  const { severity } = typeEntry(event.type);
  const at = listTime(event);
  const [day, time] = writeSecond(at, zone).split(' ');
  return (
    <li class={isShown ? 'now' : isAlike ? 'alike' : ''} aria-current={isShown}>
      <SeverityGlyph severity={severity} />
      <time dateTime={new Date(at).toISOString()} title={onBothClocks(at)}>
        {!isThatDay && day} <b>{time}</b>
      </time>
      <span>
        <span class="sr">
          <SeverityWord severity={severity} />{' '}
        </span>
        {isShown ? (
          <SentenceText sentence={describe(event, names)} />
        ) : (
          <button type="button" class="value" onClick={() => onOpen(event)}>
            <SentenceText sentence={describe(event, names)} />
          </button>
        )}{' '}
        <small>{isShown ? EVENT_DETAIL.thisEvent : children}</small>
      </span>
    </li>
  );
}
