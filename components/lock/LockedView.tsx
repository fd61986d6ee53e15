import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { UnlockModel } from '../../utils/models/unlock-model.ts';
import { formatHour } from '../../utils/format.ts';
import { adviceOn } from '../../utils/words/advice.ts';
import { lockedSince } from '../../utils/words/lock-reason.ts';
import { ERASE } from '../../utils/words/erase.ts';
import { problemWords } from '../../utils/words/problems.ts';
import { PRODUCT } from '../../utils/words/product.ts';
import { LOCKED, WHAT_IS_PROTECTED } from '../../utils/words/locked.ts';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Notice } from '../ui/Notice.tsx';
import { SecretField } from '../ui/SecretField.tsx';
import { MORE_ICONS } from '../ui/more-icons.ts';
import './locked.css';

/** All that a locked extension shows: no event, no count, and the way in. */
export function LockedView({ model }: { model: UnlockModel }) {
  const form = useRef<HTMLFormElement>(null);
  const asksToErase = useSignal(false);
  const { passphrase, problem, busy } = model;
  const words = problem.value && problemWords(problem.value);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  return (
    <main class="locked">
      <h1 class="sr">{PRODUCT.name}</h1>
      <EmptyState art="blind" title={LOCKED.title} text={LOCKED.text}>
        <form
          ref={form}
          noValidate
          autocomplete="off"
          onSubmit={(event) => {
            event.preventDefault();
            void model.unlock();
          }}
        >
          <SecretField
            id="passphrase"
            label={LOCKED.passphrase}
            help={lockedSince(model.locked.value, formatHour)}
            fault={words && problem.value?.kind === 'wrong-passphrase' ? words.title : null}
            value={passphrase.value}
            revealLabel={LOCKED.reveal}
            onInput={model.type}
          />
          <Button kind="primary" type="submit" disabled={busy.value}>
            {busy.value ? LOCKED.unlocking : LOCKED.unlock}
          </Button>
          <div role="status">
            {words && problem.value?.kind !== 'wrong-passphrase' && (
              <Notice tone="critical" icon="alert" title={words.title}>
                {problem.value && adviceOn(problem.value)}
              </Notice>
            )}
          </div>
          {problem.value?.kind === 'vault-restorable' && (
            <Button icon="undo" disabled={busy.value} onClick={() => void model.restore()}>
              {LOCKED.restore}
            </Button>
          )}
        </form>
      </EmptyState>
      <footer>
        <details>
          <summary>{LOCKED.forgot}</summary>
          <p class="help">{LOCKED.forgotText}</p>
          <Button
            kind="danger"
            small
            icon={MORE_ICONS.trash}
            onClick={() => {
              asksToErase.value = true;
            }}
          >
            {ERASE.erase}
          </Button>
        </details>
        <p class="help">{WHAT_IS_PROTECTED}</p>
      </footer>
      {asksToErase.value && (
        <ConfirmDialog
          title={ERASE.eraseTitle}
          text={ERASE.eraseText}
          confirm={ERASE.eraseConfirm}
          cancel={ERASE.keep}
          onConfirm={() => void model.erase()}
          onCancel={() => {
            asksToErase.value = false;
          }}
        />
      )}
    </main>
  );
}
