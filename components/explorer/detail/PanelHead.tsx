import { typeEntry } from '../../../utils/audit/catalogue.ts';
import type { StoredEvent } from '../../../utils/audit/event.ts';
import { DETAIL } from '../../../utils/words/detail.ts';
import { EVENT_DETAIL } from '../../../utils/words/event-detail.ts';
import { EXPLORER } from '../../../utils/words/explorer.ts';
import { Words } from '../../events/Words.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { SeverityGlyph, SeverityWord } from '../../ui/Severity.tsx';
import type { DetailActions } from './actions.ts';
import { DRAWINGS } from '../drawings.ts';
import { MORE_ICONS } from '../../ui/more-icons.ts';

/** How severe it is and of what type; the way to its neighbours, and out. */
export function PanelHead({ event, act }: { event: StoredEvent; act: DetailActions }) {
  const { severity } = typeEntry(event.type);
  return (
    <header>
      <SeverityGlyph severity={severity} />
      <SeverityWord severity={severity} />
      <code class="type">
        <Words text={event.type} />
      </code>
      <span class="nav">
        <IconButton icon={MORE_ICONS.up} label={EXPLORER.previous} shortcut="k" onClick={() => act.onStep(-1)} />
        <IconButton icon="down" label={EXPLORER.next} shortcut="j" onClick={() => act.onStep(1)} />
        <IconButton
          icon={DRAWINGS.link}
          label={EVENT_DETAIL.copyLink}
          shortcut="l"
          onClick={() => act.onCopyLink(event)}
        />
        <IconButton icon="x" label={DETAIL.close} shortcut="Esc" onClick={act.onClose} />
      </span>
    </header>
  );
}
