import { render } from 'preact';
import { createArchive } from '../../utils/archive/create-archive.ts';
import { ask } from '../../utils/browser/messages.ts';
import { isPopup } from '../../utils/browser/surface.ts';
import { createPopupModels } from '../../utils/models/popup-models.ts';
import '../../components/ui/tokens.css';
import '../../components/ui/components.css';
import './style.css';
import { PopupApp } from './PopupApp.tsx';

document.documentElement.classList.toggle('in-tab', !isPopup());

const models = await createPopupModels(createArchive(), ask, () => Date.now());
const root = document.querySelector('#app');
if (root) render(<PopupApp models={models} />, root);
