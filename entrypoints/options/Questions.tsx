import { Button } from '../../components/ui/Button.tsx';
import { ConfirmDialog } from '../../components/ui/ConfirmDialog.tsx';
import { ask } from '../../utils/browser/messages.ts';
import type { OptionsModels } from '../../utils/models/options-models.ts';
import type { Account } from '../../utils/watch/account.ts';
import { KEEP, type KeepChange } from '../../utils/words/keep.ts';
import { DATA } from '../../utils/words/data.ts';
import { ERASE } from '../../utils/words/erase.ts';
import { ACCOUNTS } from '../../utils/words/options.ts';
import { PROTECTION } from '../../utils/words/protection.ts';
import { ConfirmPassphrase, ProtectionDialog } from './on-demand.ts';
import { MORE_ICONS } from '../../components/ui/more-icons.ts';

/** What is asked: before something is lost, and where the passphrase is needed. */
export function Questions({ models }: { models: OptionsModels }) {
  const { options, protection, confirm, data } = models;
  const question = options.question.value;
  return (
    <>
      {question?.kind === 'erase' && <EraseQuestion models={models} />}
      {question?.kind === 'keep' && <KeepQuestion models={models} change={question.change} />}
      {question?.kind === 'remove' && <RemoveQuestion models={models} account={question.account} />}
      {data.toImport.value && (
        <ConfirmDialog
          title={DATA.importTitle}
          text={DATA.importText(data.toImport.value.name)}
          confirm={DATA.importConfirm}
          cancel={DATA.keep}
          onConfirm={() => void data.importSettings()}
          onCancel={() => {
            data.toImport.value = null;
          }}
        />
      )}
      {protection.changing.value && (
        <ProtectionDialog
          model={protection}
          onSaved={() => options.say(protection.mode.value === 'passphrase' ? PROTECTION.changed : PROTECTION.openedUp)}
        />
      )}
      {confirm.waiting.value && <ConfirmPassphrase model={confirm} />}
    </>
  );
}

function EraseQuestion({ models: { options } }: { models: OptionsModels }) {
  const close = () => {
    options.question.value = null;
  };
  return (
    <ConfirmDialog
      title={ERASE.eraseTitle}
      text={ERASE.eraseText}
      confirm={ERASE.eraseConfirm}
      cancel={ERASE.keep}
      onConfirm={() => {
        const keys = options.real.value.map(({ label, keyHint }) => `${label} (key …${keyHint})`);
        close();
        void options.attempt(ask('eraseEverything'), ERASE.erased(keys));
      }}
      onCancel={close}
    />
  );
}

function KeepQuestion({ models: { options }, change }: { models: OptionsModels; change: KeepChange }) {
  const close = () => {
    options.question.value = null;
  };
  return (
    <ConfirmDialog
      title={KEEP.keepTitle(change)}
      text={KEEP.keepQuestion}
      confirm={KEEP.keepConfirm}
      cancel={ERASE.keep}
      onConfirm={() => {
        close();
        void options.attempt(ask('changeSettings', change).then(() => ask('check', null)));
      }}
      onCancel={close}
    />
  );
}

function RemoveQuestion({ models: { options, data }, account }: { models: OptionsModels; account: Account }) {
  const isExporting = data.exporting.value === account.id;
  const close = () => {
    options.question.value = null;
  };
  return (
    <ConfirmDialog
      title={ACCOUNTS.removeTitle(account.label)}
      text={ACCOUNTS.removeText(options.extents.value.get(account.id)?.count ?? 0)}
      confirm={ACCOUNTS.removeConfirm}
      cancel={ACCOUNTS.keep}
      onConfirm={() => {
        close();
        void options.attempt(ask('removeAccount', account.id), ACCOUNTS.removed(account.label));
      }}
      onCancel={close}
    >
      <Button small icon={MORE_ICONS.download} disabled={isExporting} onClick={() => void data.exportEvents(account)}>
        {isExporting ? ACCOUNTS.exporting : ACCOUNTS.exportFirst}
      </Button>
    </ConfirmDialog>
  );
}
