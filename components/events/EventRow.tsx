import { type Severity, typeEntry, worseOf } from '../../utils/audit/catalogue.ts';
import { listTime } from '../../utils/audit/event.ts';
import type { FeedItem } from '../../utils/models/feed-model.ts';
import { POPUP } from '../../utils/words/popup.ts';
import { IconButton } from '../ui/Button.tsx';
import { SeverityGlyph } from '../ui/Severity.tsx';
import { TimeStamp } from '../ui/TimeStamp.tsx';
import { EventMeta } from './EventMeta.tsx';
import { EventTags } from './EventTags.tsx';
import { SentenceText } from './SentenceText.tsx';

export interface EventRowProps {
  item: FeedItem;
  /** What rules found in it at worst, if anything. */
  raised: Severity | undefined;
  now: number;
  needle: string;
  showAccount: boolean;
  selected: boolean;
  /** Whether the Tab key stops here and at what can be done to the row: one row of the list has it. */
  focusable: boolean;
  /** The id of the card that gives the exact times of the row in focus. */
  timeCard: string;
  onOpen: (item: FeedItem) => void;
  onToggleRead: (item: FeedItem) => void;
  onCopy: (item: FeedItem) => void;
}

/** One event: what happened, then the facts it stands on. The whole row opens it. */
export function EventRow({
  item,
  raised,
  now,
  needle,
  showAccount,
  selected,
  focusable,
  timeCard,
  ...act
}: EventRowProps) {
  const { event, unread, sentence, account } = item;
  const severity = worseOf(typeEntry(event.type).severity, raised);
  return (
    <div class={`row ${unread ? 'unread' : ''} ${selected ? 'is-selected' : ''}`}>
      <SeverityGlyph severity={severity} />
      <button
        type="button"
        class="open"
        data-key={item.key}
        tabIndex={focusable ? 0 : -1}
        aria-current={selected}
        aria-describedby={timeCard}
        onClick={() => act.onOpen(item)}
      >
        <span class="say">
          {unread && <span class="sr">{POPUP.unread}</span>}
          <SentenceText sentence={sentence} needle={needle} /> <EventTags event={event} />
        </span>
        <TimeStamp time={listTime(event)} now={now} />
      </button>
      <EventMeta
        event={event}
        severity={severity}
        needle={needle}
        account={showAccount || account?.sample ? account : null}
      />
      <span class="acts">
        <IconButton
          icon={unread ? 'check' : 'undo'}
          label={unread ? POPUP.markOneRead : POPUP.markOneUnread}
          shortcut="e"
          tabIndex={focusable ? 0 : -1}
          onClick={() => act.onToggleRead(item)}
        />
        <IconButton
          icon="copy"
          label={POPUP.copyJson}
          shortcut="c"
          tabIndex={focusable ? 0 : -1}
          onClick={() => act.onCopy(item)}
        />
      </span>
    </div>
  );
}
