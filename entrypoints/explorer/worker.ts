import { createConnection } from '../../utils/archive/database.ts';
import { ARCHIVE } from '../../utils/archive/open-archive.ts';
import { createExploreEngine } from '../../utils/explore/engine.ts';
import { createLoader } from '../../utils/explore/loader.ts';
import { serveEngines } from '../../utils/explore/serve.ts';

const connect = createConnection(ARCHIVE);
const load = createLoader(connect);

serveEngines(() => createExploreEngine(connect, load), globalThis);
