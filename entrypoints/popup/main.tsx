import { render } from 'preact';
import { loadWhenIdle } from '../../components/ui/lazy.tsx';
import { openPageArchive } from '../../utils/archive/page-archive.ts';
import { ask } from '../../utils/browser/messages.ts';
import { isPopup, isSeen } from '../../utils/browser/surface.ts';
import { loadLockState, onLockChange } from '../../utils/models/lock-state.ts';
import { createPopupModels } from '../../utils/models/popup-models.ts';
import '../../components/ui/tokens.css';
import '../../components/ui/components.css';
import './style.css';
import { PopupApp } from './PopupApp.tsx';

document.documentElement.classList.toggle('in-tab', !isPopup());

const lock = await loadLockState(Date.now());
onLockChange(lock, Date.now, () => location.reload());
const root = document.querySelector('#app');
if (root && lock.isLocked) {
  const [{ LockedView }, { UnlockModel }] = await Promise.all([
    import('../../components/lock/LockedView.tsx'),
    import('../../utils/models/unlock-model.ts'),
  ]);
  render(<LockedView model={new UnlockModel(ask, lock.locked)} />, root);
} else if (root) {
  render(<PopupApp models={await createPopupModels(openPageArchive(), ask, Date.now, isSeen)} />, root);
  loadWhenIdle();
}
