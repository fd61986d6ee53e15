import { connectInWorker } from '../../utils/archive/in-worker.ts';
import { createExploreEngine } from '../../utils/explore/engine.ts';
import { createLoader } from '../../utils/explore/loader.ts';
import { serveEngines } from '../../utils/explore/serve.ts';

const connect = connectInWorker();
const loader = createLoader(connect);

serveEngines(() => createExploreEngine(connect, loader), globalThis);
