import type { ComponentChildren } from 'preact';
import { ERASE } from '../../utils/words/erase.ts';
import { PRIVACY } from '../../utils/words/options.ts';
import { Button } from '../ui/Button.tsx';
import { SettingRow } from './SettingRow.tsx';
import { MORE_ICONS } from '../ui/more-icons.ts';

/** What leaves the computer, what stays on it, and the way to be rid of all of it. */
export function PrivacyPanel({ onErase, children }: { onErase: () => void; children: ComponentChildren }) {
  return (
    <>
      <div class="panel">
        {PRIVACY.facts.map(([name, text]) => (
          <div class="set set--wide" key={name}>
            <b>{name}</b>
            <p class="help">{text}</p>
          </div>
        ))}
      </div>
      {children}
      <div class="panel danger">
        <SettingRow name={ERASE.erase} help={ERASE.eraseHelp}>
          <Button kind="danger" small icon={MORE_ICONS.trash} onClick={onErase}>
            {ERASE.erase}
          </Button>
        </SettingRow>
      </div>
    </>
  );
}
