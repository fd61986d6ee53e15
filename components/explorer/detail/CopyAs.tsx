import type { StoredEvent } from '../../../utils/audit/event.ts';
import { type Language, REPRODUCE } from '../../../utils/audit/reproduce.ts';
import { EVENT_DETAIL, LANGUAGE_WORDS } from '../../../utils/words/event-detail.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { MenuItem } from '../../ui/MenuItem.tsx';
import { Popover } from '../../ui/Popover.tsx';

const MENU = 'copy-as';
const LANGUAGES = Object.keys(REPRODUCE) as Language[];

interface CopyAsProps {
  event: StoredEvent;
  onCopy: (text: string) => void;
}

/** How to get the event from Vonage by hand. */
export function CopyAs({ event: { id }, onCopy }: CopyAsProps) {
  return (
    <>
      <Button small icon="terminal" popovertarget={MENU}>
        {EVENT_DETAIL.copyAs}
        <Icon name="down" class="caret" />
      </Button>
      <Popover id={MENU} class="menu" label={EVENT_DETAIL.copyAs} role="menu">
        {LANGUAGES.map((language) => (
          <MenuItem
            key={language}
            menu={MENU}
            name={LANGUAGE_WORDS[language]}
            text={EVENT_DETAIL.copyAsHelp}
            onChoose={() => onCopy(REPRODUCE[language](id))}
          />
        ))}
      </Popover>
    </>
  );
}
