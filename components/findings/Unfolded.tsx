import { typeEntry } from '../../utils/audit/catalogue.ts';
import { describe } from '../../utils/audit/describe.ts';
import { type StoredEvent, keyOf, listTime } from '../../utils/audit/event.ts';
import type { Names } from '../../utils/audit/sentence.ts';
import type { ProblemFacts } from '../../utils/errors.ts';
import { utcSecond } from '../../utils/time.ts';
import { FINDING } from '../../utils/words/finding-detail.ts';
import { problemWords } from '../../utils/words/problems.ts';
import { SentenceText } from '../events/SentenceText.tsx';
import { SeverityGlyph, SeverityWord } from '../ui/Severity.tsx';

interface UnfoldedProps {
  /** The oldest first; null until they were read. */
  events: readonly StoredEvent[] | null;
  fault: ProblemFacts | null;
  names: Names;
  /** How many are kept with the finding, and how many there were. */
  kept: number;
  count: number;
  onOpen: (event: StoredEvent) => void;
}

/** The events behind a finding, one after the other. */
export function Unfolded({ events, fault, names, kept, count, onOpen }: UnfoldedProps) {
  if (fault) return <p class="help">{problemWords(fault).title}</p>;
  if (!events) return <p class="help">{FINDING.reading}</p>;
  const erased = kept - events.length;
  return (
    <>
      <ol class="unfolded">
        {events.map((event, index) => (
          <Line key={keyOf(event).join(' ')} event={event} before={events[index - 1]} names={names} onOpen={onOpen} />
        ))}
      </ol>
      {count > kept && <p class="help">{FINDING.cut(kept, count)}</p>}
      {erased > 0 && <p class="help">{FINDING.erased(erased)}</p>}
    </>
  );
}

interface LineProps {
  event: StoredEvent;
  before: StoredEvent | undefined;
  names: Names;
  onOpen: (event: StoredEvent) => void;
}

function Line({ event, before, names, onOpen }: LineProps) {
  const { severity } = typeEntry(event.type);
  const at = listTime(event);
  const [day, time] = utcSecond(at).split(' ');
  const isNewDay = !before || utcSecond(listTime(before)).slice(0, 10) !== day;
  return (
    <li>
      <SeverityGlyph severity={severity} />
      <time dateTime={new Date(at).toISOString()} title={`${day} ${time} UTC`}>
        {isNewDay && <small>{day} </small>}
        {time}
      </time>
      <span>
        <span class="sr">
          <SeverityWord severity={severity} />{' '}
        </span>
        <button type="button" class="event-link" onClick={() => onOpen(event)}>
          <SentenceText sentence={describe(event, names)} />
        </button>
      </span>
    </li>
  );
}
