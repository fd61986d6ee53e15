/** The page's side of a back-test. */
import { Problem } from '../errors.ts';
import type { WorkerPort } from '../explore/protocol.ts';
import type { Finding } from '../rules/finding.ts';
import type { BacktestAnswer, BacktestCount, BacktestRequest } from './protocol.ts';

/** A worker of its own for each back-test, so that it can be ended at any moment. */
export type BacktestWorker = WorkerPort & { readonly terminate: () => void };

export interface RunningBacktest {
  /** What was found, the worst first. Never told after `stop`. @throws Problem with the facts of what went wrong. */
  readonly findings: Promise<readonly Finding[]>;
  readonly stop: () => void;
}

/** Begins a back-test. @param port ended when it is over. @param onProgress after every some thousand events. */
export function startBacktest(
  port: BacktestWorker,
  request: BacktestRequest,
  onProgress: (count: BacktestCount) => void,
): RunningBacktest {
  const { promise, resolve, reject } = Promise.withResolvers<readonly Finding[]>();
  port.onmessage = ({ data }: MessageEvent<BacktestAnswer>) => {
    if (data.kind === 'progress') return onProgress(data);
    port.terminate();
    if (data.kind === 'done') resolve(data.findings);
    else reject(new Problem(data.facts));
  };
  // It could not be loaded, or died of something that it did not catch.
  port.onerror = () => {
    port.terminate();
    reject(new Problem({ kind: 'unexpected' }));
  };
  port.postMessage(request);
  return { findings: promise, stop: () => port.terminate() };
}
