import { Toast } from '../../components/ui/Toast.tsx';
import { UndoToast } from '../../components/ui/UndoToast.tsx';
import type { PopupModels } from '../../utils/models/popup-models.ts';
import { POPUP } from '../../utils/words/popup.ts';
import type { PopupActions } from './actions.ts';

/** What was just done, and the way to take it back. */
export function Passing({ reading, view, actions }: Pick<PopupModels, 'reading' | 'view'> & { actions: PopupActions }) {
  if (view.passing.value !== null) return <Toast icon="info" text={view.passing.value} />;
  const marked = reading.undoable.value;
  if (!marked) return null;
  return (
    <UndoToast
      icon="checks"
      text={POPUP.marked(marked.keys.length)}
      words={POPUP}
      onUndo={actions.undo}
      onDismiss={reading.dismissUndo}
    />
  );
}
