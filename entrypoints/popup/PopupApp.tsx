import { ask } from '../../utils/browser/messages.ts';
import { openOptions } from '../../utils/browser/tabs.ts';
import type { PopupModels } from '../../utils/models/popup-models.ts';
import { showSample } from '../../utils/sample/show-sample.ts';
import { Hero } from './on-demand.ts';
import { PopupFeed } from './PopupFeed.tsx';

/** The list, or before there is an account the way to one. */
export function PopupApp({ models }: { models: PopupModels }) {
  const hasAccounts = models.watch.accounts.value.length > 0;
  return (
    <main class="popup">
      {hasAccounts ? (
        <PopupFeed models={models} />
      ) : (
        <Hero onAdd={() => void openOptions()} onSample={() => void showSample(ask)} />
      )}
    </main>
  );
}
