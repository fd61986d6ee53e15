import { Toast } from '../../components/ui/Toast.tsx';
import { UndoToast } from '../../components/ui/UndoToast.tsx';
import type { ExplorerModels } from '../../utils/models/explorer-models.ts';
import { EXPLORER } from '../../utils/words/explorer.ts';
import { VIEWS } from '../../utils/words/views.ts';
import type { ExplorerActions } from './actions.ts';
import { MORE_ICONS } from '../../components/ui/more-icons.ts';

/** What was just done, and the way to take it back. */
export function Passing({
  models: { passing, unread, views },
  actions,
}: {
  models: ExplorerModels;
  actions: ExplorerActions;
}) {
  if (passing.said.value !== null) return <Toast icon="info" text={passing.said.value} />;
  const { value: deleted } = views.deleted;
  if (deleted) {
    return (
      <UndoToast
        icon={MORE_ICONS.trash}
        text={VIEWS.removed(deleted.name)}
        words={EXPLORER}
        onUndo={() => actions.attempt(views.undo())}
        onDismiss={views.dismissUndo}
      />
    );
  }
  const { value: marked } = unread.undoable;
  if (!marked) return null;
  return (
    <UndoToast
      icon="checks"
      text={EXPLORER.marked(marked.keys.length)}
      words={EXPLORER}
      onUndo={actions.undo}
      onDismiss={unread.dismissUndo}
    />
  );
}
