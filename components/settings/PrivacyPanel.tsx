import { PRIVACY } from '../../utils/words/options.ts';
import { Button } from '../ui/Button.tsx';

/** What leaves the computer, what stays on it, and the way to be rid of all of it. */
export function PrivacyPanel({ onErase }: { onErase: () => void }) {
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
      <div class="panel danger">
        <div class="set">
          <div>
            <b>{PRIVACY.erase}</b>
            <p class="help">{PRIVACY.eraseHelp}</p>
          </div>
          <Button kind="danger" small icon="trash" onClick={onErase}>
            {PRIVACY.erase}
          </Button>
        </div>
      </div>
    </>
  );
}
