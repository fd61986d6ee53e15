import type { ComponentChildren } from 'preact';
import { typeEntry } from '../../utils/audit/catalogue.ts';
import type { FeedItem } from '../../utils/models/feed-model.ts';
import { DETAIL } from '../../utils/words/popup.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { SeverityGlyph, SeverityWord } from '../ui/Severity.tsx';
import { ContextFacts } from './ContextFacts.tsx';
import { EventFacts } from './EventFacts.tsx';
import { EventTags } from './EventTags.tsx';
import { RawJson } from './RawJson.tsx';
import { SentenceText } from './SentenceText.tsx';
import { Words } from './Words.tsx';

const PREMIUM_TYPES: ReadonlySet<string> = new Set(['USER_LOGIN', 'USER_LOGOUT']);

interface EventDetailProps {
  item: FeedItem;
  now: number;
  onClose: () => void;
  onToggleRead: (item: FeedItem) => void;
  onCopyJson: (item: FeedItem) => void;
  onCopyCurl: (item: FeedItem) => void;
}

/** Everything about one event: the sentence, the facts it stands on, its context, and the entry as it came. */
export function EventDetail({ item, now, onClose, ...act }: EventDetailProps) {
  const { event, sentence, unread } = item;
  const { severity } = typeEntry(event.type);
  return (
    <section class="detail" aria-label={DETAIL.label}>
      <header>
        <IconButton icon="left" label={DETAIL.back} shortcut="Esc" data-back onClick={onClose} />
        <SeverityGlyph severity={severity} />
        <SeverityWord severity={severity} />
        <code class="type">
          <Words text={event.type} />
        </code>
      </header>
      <div class="scroll" tabIndex={-1}>
        <h2>
          <SentenceText sentence={sentence} /> <EventTags event={event} />
        </h2>
        {event.flaw && <Notice tone="medium" icon="info" title={DETAIL.flaw[event.flaw]} />}
        <EventFacts item={item} now={now} />
        {PREMIUM_TYPES.has(event.type) && <p class="help">{DETAIL.premium}</p>}
        <Part title={DETAIL.context}>
          <ContextFacts context={event.context} />
        </Part>
        <RawJson key={item.key} json={event.json} />
      </div>
      <footer>
        <Button small icon={unread ? 'check' : 'undo'} onClick={() => act.onToggleRead(item)}>
          {unread ? DETAIL.markRead : DETAIL.markUnread}
        </Button>
        <Button small icon="copy" onClick={() => act.onCopyJson(item)}>
          {DETAIL.copyJson}
        </Button>
        <Button small icon="terminal" onClick={() => act.onCopyCurl(item)}>
          {DETAIL.copyCurl}
        </Button>
      </footer>
    </section>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <>
      <h3>{title}</h3>
      {children}
    </>
  );
}
