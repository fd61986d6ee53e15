import { type VNode, render } from 'preact';
import { loadWhenIdle } from '../../components/ui/lazy.tsx';
import { ask } from '../../utils/browser/messages.ts';
import { loadLockState, onLockChange } from '../../utils/models/lock-state.ts';

/**
 * Shows a page or, while the vault is locked, the question for its passphrase; anew whenever that changes.
 * @param load reads what the first paint needs: it is not called while the vault is locked.
 */
export async function showPage(load: () => Promise<VNode>): Promise<void> {
  const lock = await loadLockState(Date.now());
  onLockChange(lock, Date.now, () => location.reload());
  const root = document.querySelector('#app');
  if (!root) return;
  if (lock.isLocked) {
    const [{ LockedView }, { UnlockModel }] = await Promise.all([
      import('../../components/lock/LockedView.tsx'),
      import('../../utils/models/unlock-model.ts'),
    ]);
    render(<LockedView model={new UnlockModel(ask, lock.locked)} />, root);
    return;
  }
  render(await load(), root);
  loadWhenIdle();
}
