import { useEffect, useRef } from 'preact/hooks';
import { isPremium, typeEntry, worseOf } from '../../utils/audit/catalogue.ts';
import type { StoredEvent } from '../../utils/audit/event.ts';
import { REPRODUCE, whyNotAskable } from '../../utils/audit/reproduce.ts';
import type { FeedItem } from '../../utils/models/feed-model.ts';
import type { SourceChange } from '../../utils/models/source-changes.ts';
import type { Raised } from '../../utils/models/urgent-findings-model.ts';
import { DETAIL } from '../../utils/words/detail.ts';
import { POPUP } from '../../utils/words/popup.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { SeverityGlyph, SeverityWord } from '../ui/Severity.tsx';
import { ContextFacts } from './ContextFacts.tsx';
import { EventFacts } from './EventFacts.tsx';
import { EventTags } from './EventTags.tsx';
import { RawJson } from './RawJson.tsx';
import { SentenceText } from './SentenceText.tsx';
import { SourceChanges } from './SourceChanges.tsx';
import { Words } from './Words.tsx';
import './detail.css';

interface EventDetailProps {
  item: FeedItem;
  /** What rules found in it at worst, if anything. */
  raised: Raised | undefined;
  now: number;
  /** It stands beside the list, not over it. */
  beside: boolean;
  /** Reads what became of an event at the source. */
  changesOf: (event: StoredEvent) => Promise<readonly SourceChange[]>;
  onClose: () => void;
  onFinding: (ref: string) => void;
  onToggleRead: (item: FeedItem) => void;
  onCopyJson: (item: FeedItem) => void;
  onCopyText: (text: string) => void;
}

/** Everything about one event: the sentence, the facts it stands on, its context, and the entry as it came. */
export function EventDetail({ item, raised, now, beside, changesOf, onClose, ...act }: EventDetailProps) {
  const { event, sentence, unread } = item;
  const severity = worseOf(typeEntry(event.type).severity, raised?.severity);
  const header = useRef<HTMLElement>(null);
  useEffect(() => header.current?.querySelector('button')?.focus(), [item.key]);
  return (
    <section class="detail" aria-label={DETAIL.label}>
      <header ref={header}>
        <IconButton
          icon={beside ? 'x' : 'left'}
          label={beside ? DETAIL.close : DETAIL.back}
          shortcut="Esc"
          onClick={onClose}
        />
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
        {raised && (
          <p class="help">
            {DETAIL.found}{' '}
            <Button small kind="quiet" onClick={() => act.onFinding(raised.ref)}>
              <Words text={raised.title} />
            </Button>
          </p>
        )}
        {event.flaw && <Notice tone="medium" icon="info" title={DETAIL.flaw[event.flaw]} />}
        <SourceChanges key={item.key} event={event} load={changesOf} />
        <EventFacts item={item} now={now} />
        {isPremium(event.type) && <p class="help">{DETAIL.premium}</p>}
        <h3>{DETAIL.context}</h3>
        <ContextFacts context={event.context} />
        <RawJson key={item.key} json={event.json} />
      </div>
      <footer>
        <Button small icon={unread ? 'check' : 'undo'} onClick={() => act.onToggleRead(item)}>
          {unread ? POPUP.markOneRead : POPUP.markOneUnread}
        </Button>
        <Button small icon="copy" onClick={() => act.onCopyJson(item)}>
          {POPUP.copyJson}
        </Button>
        <CopyCurl item={item} onCopyText={act.onCopyText} />
      </footer>
    </section>
  );
}

/** Vonage can be asked for an event only by an id that it gave itself. */
function CopyCurl({ item: { event, account }, onCopyText }: Pick<EventDetailProps, 'item' | 'onCopyText'>) {
  const why = whyNotAskable(event.id, account?.sample ?? false);
  return why ? (
    <p class="help">{DETAIL.noCurl[why]}</p>
  ) : (
    <Button small icon="terminal" onClick={() => onCopyText(REPRODUCE.curl(event.id))}>
      {DETAIL.copyCurl}
    </Button>
  );
}
