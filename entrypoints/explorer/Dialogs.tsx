import type { ExplorerModels } from '../../utils/models/explorer-models.ts';
import { EXPLORER_KEYS } from '../../utils/words/explorer-more.ts';
import type { ExplorerActions } from './actions.ts';
import { ConfirmPassphrase, LabelDialog, ShortcutsDialog, ViewDialog } from './on-demand.ts';

/** What is named or read about before the page goes on: a view, a value, the keys. */
export function Dialogs({ models, actions }: { models: ExplorerModels; actions: ExplorerActions }) {
  const { views, labels, passing, watch, confirm } = models;
  const { value: view } = views.editing;
  const { value: label } = labels.editing;
  return (
    <>
      {view && (
        <ViewDialog
          draft={view}
          isKnown={views.views.value.saved.some(({ id }) => id === view.id)}
          onChange={views.change}
          onSave={() => actions.attempt(views.save())}
          onRemove={() => actions.attempt(views.remove(view))}
          onClose={views.cancel}
        />
      )}
      {label && (
        <LabelDialog
          label={label}
          fault={labels.fault.value}
          onChange={labels.change}
          onSave={() => actions.attempt(labels.save())}
          onClose={labels.cancel}
        />
      )}
      {passing.showsKeys.value && (
        <ShortcutsDialog
          keys={EXPLORER_KEYS}
          enabled={watch.settings.value.letterKeys}
          onEnable={actions.setLetterKeys}
          onClose={() => {
            passing.showsKeys.value = false;
          }}
        />
      )}
      {confirm.waiting.value && <ConfirmPassphrase model={confirm} />}
    </>
  );
}
