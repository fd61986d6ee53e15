import { Button, IconButton } from '../../components/ui/Button.tsx';
import { Icon } from '../../components/ui/Icon.tsx';
import type { PopupModels } from '../../utils/models/popup-models.ts';
import { POPUP } from '../../utils/words/popup.ts';
import type { PopupActions } from './actions.ts';
import { Passing } from './on-demand.ts';

/** What to do with all that is shown, the way to the other pages, and what was just done. */
export function PopupFoot({ models: { reading, view }, actions }: { models: PopupModels; actions: PopupActions }) {
  const count = reading.unreadShown.value.length;
  return (
    <>
      {(view.passing.value !== null || reading.undoable.value !== null) && (
        <Passing reading={reading} view={view} actions={actions} />
      )}
      <footer class="foot">
        {/* Not disabled by itself, since that would throw the focus out: pressing it again marks nothing. */}
        <Button kind="quiet" small icon="checks" aria-disabled={count === 0} onClick={actions.markShown}>
          {count === 0 ? POPUP.nothingToMark : POPUP.markRead(count)}
        </Button>
        <span class="sp" />
        <IconButton icon="sliders" label={POPUP.options} onClick={actions.openOptions} />
        <Button kind="primary" small onClick={actions.openExplorer}>
          {POPUP.openExplorer}
          <Icon name="out" />
        </Button>
      </footer>
    </>
  );
}
