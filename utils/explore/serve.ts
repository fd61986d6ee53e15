/** The worker's side. */
import { factsOf } from '../errors.ts';
import type { ExploreEngine, Found } from './explore.ts';
import type { Answer, Call, Port } from './protocol.ts';

/** Answers a page's calls. */
export function serveEngine(engine: ExploreEngine, port: Port): void {
  const say = (answer: Answer) => port.postMessage(answer);
  port.onmessage = ({ data }: MessageEvent<Call>) => {
    const { id, method, args } = data;
    const onFound = (found: Found) => say({ id, kind: 'found', found });
    const answer = engine[method] as (...all: readonly unknown[]) => unknown;
    Promise.try(() => answer(...args, onFound)).then(
      (value) => say({ id, kind: 'done', value }),
      (error: unknown) => say({ id, kind: 'failed', facts: factsOf(error) }),
    );
  };
}
