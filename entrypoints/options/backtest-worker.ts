import { openInBucket } from '../../utils/archive/bucket.ts';
import { keepOpen } from '../../utils/archive/database.ts';
import { serveBacktest } from '../../utils/backtest/serve.ts';

/** A worker cannot see where the archive is: the page says it by the worker's name. */
const { connect } = keepOpen((openIn) => (self.name === 'moved' ? openInBucket(openIn) : openIn(indexedDB)));

serveBacktest(connect, globalThis);
