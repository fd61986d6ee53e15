import { openPageArchive } from '../../utils/archive/page-archive.ts';
import { ask } from '../../utils/browser/messages.ts';
import { isPopup, isSeen } from '../../utils/browser/surface.ts';
import { createPopupModels } from '../../utils/models/popup-models.ts';
import { showPage } from '../common/show-page.tsx';
import '../../components/ui/tokens.css';
import '../../components/ui/components.css';
import './style.css';
import { PopupApp } from './PopupApp.tsx';

document.documentElement.classList.toggle('in-tab', !isPopup());

await showPage(async () => <PopupApp models={await createPopupModels(openPageArchive(), ask, Date.now, isSeen)} />);
