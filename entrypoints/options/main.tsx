import { render } from 'preact';
import { openArchive } from '../../utils/archive/open-archive.ts';
import { ask } from '../../utils/browser/messages.ts';
import { isOnToolbar } from '../../utils/browser/toolbar.ts';
import { OptionsModel } from '../../utils/models/options-model.ts';
import { WatchModel, loadWatch } from '../../utils/models/watch-model.ts';
import '../../components/ui/tokens.css';
import '../../components/ui/components.css';
import './style.css';
import { OptionsApp } from './OptionsApp.tsx';

const [loaded, onToolbar] = await Promise.all([loadWatch(), isOnToolbar()]);
const watch = new WatchModel(loaded, () => Date.now());
const options = new OptionsModel(openArchive(), ask, watch);
const root = document.querySelector('#app');
if (root) render(<OptionsApp watch={watch} options={options} onToolbar={onToolbar} />, root);
