import { render } from 'preact';
import { loadWhenIdle } from '../../components/ui/lazy.tsx';
import { openArchive } from '../../utils/archive/open-archive.ts';
import { ask } from '../../utils/browser/messages.ts';
import { isPopup } from '../../utils/browser/surface.ts';
import { createPopupModels } from '../../utils/models/popup-models.ts';
import '../../components/ui/tokens.css';
import '../../components/ui/components.css';
import './style.css';
import { PopupApp } from './PopupApp.tsx';

const isSeen = () => document.visibilityState === 'visible';

document.documentElement.classList.toggle('in-tab', !isPopup());

const models = await createPopupModels(openArchive(), ask, () => Date.now(), isSeen);
const root = document.querySelector('#app');
if (root) render(<PopupApp models={models} />, root);
loadWhenIdle();
