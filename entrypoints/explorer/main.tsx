import { render } from 'preact';
import { loadWhenIdle } from '../../components/ui/lazy.tsx';
import { openPageArchive } from '../../utils/archive/page-archive.ts';
import { ask } from '../../utils/browser/messages.ts';
import { archiveMovedStore } from '../../utils/browser/storage.ts';
import { isSeen } from '../../utils/browser/surface.ts';
import { connectEngines } from '../../utils/explore/remote.ts';
import { createExplorerModels } from '../../utils/models/explorer-models.ts';
import { loadLockState, onLockChange } from '../../utils/models/lock-state.ts';
import '../../components/ui/tokens.css';
import '../../components/ui/components.css';
import './style.css';
import { ExplorerApp } from './ExplorerApp.tsx';

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
  const name = (await archiveMovedStore.get()) ? 'moved' : 'archive';
  const startEngine = connectEngines(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name }));
  const models = await createExplorerModels(openPageArchive(), startEngine, ask, Date.now, isSeen);
  render(<ExplorerApp models={models} />, root);
  loadWhenIdle();
}
