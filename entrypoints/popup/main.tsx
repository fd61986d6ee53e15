import { render } from 'preact';
import { openArchive } from '../../utils/archive/open-archive.ts';
import { ask } from '../../utils/browser/messages.ts';
import { isPopup } from '../../utils/browser/surface.ts';
import { loadLockState, onLockChange } from '../../utils/models/lock-state.ts';
import { createPopupModels } from '../../utils/models/popup-models.ts';
import { UnlockModel } from '../../utils/models/unlock-model.ts';
import '../../components/ui/tokens.css';
import '../../components/ui/components.css';
import './style.css';
import { PopupApp } from './PopupApp.tsx';

document.documentElement.classList.toggle('in-tab', !isPopup());

const state = await loadLockState(Date.now());
onLockChange(state, Date.now, () => location.reload());
const root = document.querySelector('#app');
if (root && state.isLocked) {
  const { LockedView } = await import('../../components/lock/LockedView.tsx');
  render(<LockedView model={new UnlockModel(ask)} locked={state.locked} />, root);
} else if (root) {
  render(<PopupApp models={await createPopupModels(openArchive(), ask, Date.now)} />, root);
}
