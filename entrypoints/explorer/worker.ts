import { createExploreEngine } from '../../utils/explore/engine.ts';
import { serveEngine } from '../../utils/explore/serve.ts';

serveEngine(createExploreEngine(), globalThis);
