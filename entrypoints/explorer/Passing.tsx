import { Button, IconButton } from '../../components/ui/Button.tsx';
import { Toast } from '../../components/ui/Toast.tsx';
import type { ExplorerModels } from '../../utils/models/explorer-models.ts';
import { EXPLORER } from '../../utils/words/explorer.ts';
import { VIEWS } from '../../utils/words/views.ts';
import type { ExplorerActions } from './actions.ts';

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
      <Toast icon="trash" text={VIEWS.removed(deleted.name)}>
        <Button small icon="undo" onClick={() => actions.attempt(views.undo())}>
          {VIEWS.undo}
        </Button>
        <IconButton icon="x" label={EXPLORER.dismiss} onClick={views.dismissUndo} />
      </Toast>
    );
  }
  const { value: marked } = unread.undoable;
  if (!marked) return null;
  return (
    <Toast icon="checks" text={EXPLORER.marked(marked.keys.length)}>
      <Button small icon="undo" onClick={actions.undo}>
        {EXPLORER.undo}
      </Button>
      <IconButton icon="x" label={EXPLORER.dismiss} onClick={unread.dismissUndo} />
    </Toast>
  );
}
