import { render } from 'preact';
import { loadWhenIdle } from '../../components/ui/lazy.tsx';
import { suggestPassphrase } from '../../utils/accounts/suggest.ts';
import { openPageArchive } from '../../utils/archive/page-archive.ts';
import { ask } from '../../utils/browser/messages.ts';
import { isOnToolbar } from '../../utils/browser/toolbar.ts';
import { loadLockState, onLockChange } from '../../utils/models/lock-state.ts';
import { createOptionsModels } from '../../utils/models/options-models.ts';
import '../../components/ui/tokens.css';
import '../../components/ui/components.css';
import '../../components/lock/protection.css';
import './style.css';
import { OptionsApp } from './OptionsApp.tsx';

const state = await loadLockState(Date.now());
onLockChange(state, Date.now, () => location.reload());
const root = document.querySelector('#app');
if (root && state.isLocked) {
  const [{ LockedView }, { UnlockModel }] = await Promise.all([
    import('../../components/lock/LockedView.tsx'),
    import('../../utils/models/unlock-model.ts'),
  ]);
  render(<LockedView model={new UnlockModel(ask, state.locked)} />, root);
} else if (root) {
  const models = await createOptionsModels(openPageArchive(), ask, suggestPassphrase, Date.now);
  render(<OptionsApp models={models} onToolbar={await isOnToolbar()} />, root);
  loadWhenIdle();
}
