import { openPageArchive } from '../../utils/archive/page-archive.ts';
import { ask } from '../../utils/browser/messages.ts';
import { workerName } from '../../utils/archive/worker-name.ts';
import { isSeen } from '../../utils/browser/surface.ts';
import { connectEngines } from '../../utils/explore/remote.ts';
import { createExplorerModels } from '../../utils/models/explorer-models.ts';
import { showPage } from '../common/show-page.tsx';
import '../../components/ui/tokens.css';
import '../../components/ui/components.css';
import './style.css';
import { ExplorerApp } from './ExplorerApp.tsx';

await showPage(async () => {
  const name = await workerName();
  const startEngine = connectEngines(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name }));
  const models = await createExplorerModels(openPageArchive(), startEngine, ask, Date.now, isSeen);
  return <ExplorerApp models={models} />;
});
