import { render } from 'preact';
import { openArchive } from '../../utils/archive/open-archive.ts';
import { ask } from '../../utils/browser/messages.ts';
import { isPopup } from '../../utils/browser/surface.ts';
import { createPopupModels } from '../../utils/models/popup-models.ts';
import '../../components/ui/tokens.css';
import '../../components/ui/components.css';
import './style.css';
import { PopupApp } from './PopupApp.tsx';

document.documentElement.classList.toggle('in-tab', !isPopup());

const models = await createPopupModels(openArchive(), ask, () => Date.now());
const root = document.querySelector('#app');
if (root) render(<PopupApp models={models} />, root);
