import { connectInWorker } from '../../utils/archive/in-worker.ts';
import { serveBacktest } from '../../utils/backtest/serve.ts';

serveBacktest(connectInWorker(), globalThis);
