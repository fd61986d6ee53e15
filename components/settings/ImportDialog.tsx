import type { ImportModel, ImportState } from '../../utils/models/import-model.ts';
import type { Account } from '../../utils/watch/account.ts';
import { IMPORT } from '../../utils/words/import.ts';
import { adviceOn } from '../../utils/words/advice.ts';
import { problemWords } from '../../utils/words/problems.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ImportTargets } from './ImportTargets.tsx';

/** From a file to the archive: what is in it, where it belongs, how far it is, and what came of it. */
export function ImportDialog({ model, accounts }: { model: ImportModel; accounts: readonly Account[] }) {
  const { file, state, close } = model;
  if (!file.value || !state.value) return null;
  return (
    <Dialog title={IMPORT.title(file.value.name)} onClose={close}>
      <Step state={state.value} model={model} accounts={accounts} />
    </Dialog>
  );
}

function Step({ state, model, accounts }: { state: ImportState; model: ImportModel; accounts: readonly Account[] }) {
  switch (state.kind) {
    case 'reading':
    case 'adding':
      return (
        <>
          <label>
            {IMPORT[state.kind]} <progress value={state.done} max={Math.max(1, state.size)} />
          </label>
          <p>{IMPORT.progress(state.done, state.size)}</p>
          <div class="acts">
            <Button onClick={model.cancel}>{IMPORT.cancel}</Button>
          </div>
        </>
      );
    case 'choosing':
      return (
        <ImportTargets
          {...state}
          accounts={accounts}
          onDirect={model.direct}
          onAdd={() => void model.add()}
          onCancel={model.close}
        />
      );
    case 'done':
      return (
        <>
          <Notice tone="ok" icon="ok" title={IMPORT.done(state.added)}>
            {state.taken > state.added && IMPORT.known(state.taken - state.added)}{' '}
            {state.isCancelled && IMPORT.cancelled}
          </Notice>
          <div class="acts">
            <Button kind="primary" onClick={model.close}>
              {IMPORT.close}
            </Button>
          </div>
        </>
      );
    case 'failed':
      return (
        <>
          <Notice tone="critical" icon="alert" title={problemWords(state.facts).title}>
            {adviceOn(state.facts)}
          </Notice>
          <div class="acts">
            <Button onClick={model.close}>{IMPORT.close}</Button>
          </div>
        </>
      );
  }
}
