import type { ProtectionChoiceModel } from '../../utils/models/protection-choice-model.ts';
import { WHAT_IS_PROTECTED } from '../../utils/words/locked.ts';
import { CHOICE } from '../../utils/words/protection.ts';
import { NewPassphrase } from './NewPassphrase.tsx';

const MODES = ['passphrase', 'open', 'session'] as const;

/** How the secrets are kept: one card each, said plainly. */
export function ProtectionChoice({ model }: { model: ProtectionChoiceModel }) {
  return (
    <fieldset class="protect">
      <legend>{CHOICE.title}</legend>
      <div class="cards">
        {MODES.map((mode) => {
          const { name, tag, text } = CHOICE.cards[mode];
          const isChosen = model.mode.value === mode;
          return (
            <div key={mode} class={`card ${isChosen ? 'is-chosen' : ''}`}>
              <label>
                <input
                  type="radio"
                  class="dot"
                  name="protection"
                  aria-describedby={`protect-${mode}`}
                  checked={isChosen}
                  onChange={() => {
                    model.mode.value = mode;
                  }}
                />
                {name}
              </label>
              {tag && <span class="tag tag--new">{tag}</span>}
              <div id={`protect-${mode}`} class="help">
                <p>{text}</p>
                {mode === 'passphrase' && <p>{WHAT_IS_PROTECTED}</p>}
              </div>
              {mode === 'passphrase' && isChosen && <NewPassphrase model={model.typed} />}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
