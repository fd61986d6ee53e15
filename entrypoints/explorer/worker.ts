import { openInBucket } from '../../utils/archive/bucket.ts';
import { keepOpen } from '../../utils/archive/database.ts';
import { createExploreEngine } from '../../utils/explore/engine.ts';
import { createLoader } from '../../utils/explore/loader.ts';
import { serveEngines } from '../../utils/explore/serve.ts';

/** A worker cannot see where the archive is: the page says it by the worker's name. */
const { connect } = keepOpen((openIn) => (self.name === 'moved' ? openInBucket(openIn) : openIn(indexedDB)));
const load = createLoader(connect);

serveEngines(() => createExploreEngine(connect, load), globalThis);
