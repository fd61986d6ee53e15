/** The worker's side. */
import { factsOf } from '../errors.ts';
import type { Counts, ExploreEngine, Found } from './explore.ts';
import { packCounts } from './pack.ts';
import type { Answer, Call, Port } from './protocol.ts';

/** Answers a page's calls. @param create makes an engine: the page may want several. */
export function serveEngines(create: () => ExploreEngine, port: Port): void {
  const engines = new Map<number, ExploreEngine>();
  const say = (answer: Answer) => port.postMessage(answer);

  port.onmessage = ({ data }: MessageEvent<Call>) => {
    const { id, method, args } = data;
    const engine = engines.get(data.engine) ?? create();
    engines.set(data.engine, engine);
    const onFound = (found: Found) => say({ id, kind: 'found', found });
    const onCounted = (counts: Counts) => say({ id, kind: 'counted', counts: packCounts(counts) });
    const answer = engine[method] as (...all: readonly unknown[]) => unknown;
    Promise.try(answer, ...args, onFound, onCounted).then(
      (value) => say({ id, kind: 'done', value }),
      (error: unknown) => say({ id, kind: 'failed', facts: factsOf(error) }),
    );
  };
}
