import { ConfirmDialog } from '../../components/ui/ConfirmDialog.tsx';
import { ask } from '../../utils/browser/messages.ts';
import type { OptionsModel } from '../../utils/models/options-model.ts';
import { ACCOUNTS, PRIVACY } from '../../utils/words/options.ts';

/** What is asked before something is lost. */
export function Questions({ options }: { options: OptionsModel }) {
  const question = options.question.value;
  if (!question) return null;
  const close = () => {
    options.question.value = null;
  };
  const confirm = (work: Promise<unknown>, done: string | null) => {
    close();
    void options.attempt(work, done);
  };
  if (question.kind === 'erase') {
    return (
      <ConfirmDialog
        title={PRIVACY.eraseTitle}
        text={PRIVACY.eraseText}
        confirm={PRIVACY.eraseConfirm}
        cancel={PRIVACY.keep}
        onConfirm={() => confirm(ask('eraseEverything'), PRIVACY.erased)}
        onCancel={close}
      />
    );
  }
  const { account } = question;
  return (
    <ConfirmDialog
      title={ACCOUNTS.removeTitle(account.label)}
      text={ACCOUNTS.removeText(options.extents.value.get(account.id)?.count ?? 0)}
      confirm={ACCOUNTS.removeConfirm}
      cancel={ACCOUNTS.keep}
      onConfirm={() => confirm(ask('removeAccount', account.id), null)}
      onCancel={close}
    />
  );
}
