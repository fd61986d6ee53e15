import { suggestPassphrase } from '../../utils/accounts/suggest.ts';
import { openPageArchive } from '../../utils/archive/page-archive.ts';
import { ask } from '../../utils/browser/messages.ts';
import { isOnToolbar } from '../../utils/browser/toolbar.ts';
import { createOptionsModels } from '../../utils/models/options-models.ts';
import { showPage } from '../common/show-page.tsx';
import '../../components/ui/tokens.css';
import '../../components/ui/components.css';
import '../../components/lock/protection.css';
import './style.css';
import { OptionsApp } from './OptionsApp.tsx';

await showPage(async () => {
  const models = await createOptionsModels(openPageArchive(), ask, suggestPassphrase, Date.now);
  return <OptionsApp models={models} onToolbar={await isOnToolbar()} />;
});
