/** The page's side. */
import { Problem } from '../errors.ts';
import type { Counts, ExploreEngine, Found } from './explore.ts';
import { unpackCounts } from './pack.ts';
import type { Answer, Method, WorkerPort } from './protocol.ts';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (problem: Problem) => void;
  readonly onFound?: ((found: Found) => void) | undefined;
  readonly onCounted?: ((counts: Counts) => void) | undefined;
}

/**
 * Engines in one worker, which has the archive in memory once for all of them.
 * @returns makes one, with a search of its own. Every method throws a Problem with the facts of what went wrong there.
 */
export function connectEngines(port: WorkerPort): () => ExploreEngine {
  const waiting = new Map<number, Waiting>();
  let [engines, calls] = [0, 0];

  port.onmessage = ({ data }: MessageEvent<Answer>) => {
    const call = waiting.get(data.id);
    if (data.kind === 'found') return call?.onFound?.(data.found);
    if (data.kind === 'counted') return call?.onCounted?.(unpackCounts(data.counts));
    waiting.delete(data.id);
    if (data.kind === 'done') call?.resolve(data.value);
    else call?.reject(new Problem(data.facts));
  };

  // It could not be loaded, or died of something that it did not catch.
  port.onerror = () => {
    for (const { reject } of waiting.values()) reject(new Problem({ kind: 'unexpected' }));
    waiting.clear();
  };

  return () => {
    const engine = ++engines;

    function ask<T>(method: Method, args: readonly unknown[], answers: Pick<Waiting, 'onFound' | 'onCounted'> = {}) {
      const { promise, resolve, reject } = Promise.withResolvers<unknown>();
      const id = ++calls;
      waiting.set(id, { resolve, reject, ...answers });
      port.postMessage({ id, engine, method, args });
      return promise as Promise<T>;
    }

    return {
      search: (spec, onFound, onCounted) => ask('search', [spec], { onFound, onCounted }),
      rows: (...args) => ask('rows', args),
      events: (...args) => ask('events', args),
      write: (...args) => ask('write', args),
      indexOf: (...args) => ask('indexOf', args),
      heads: (...args) => ask('heads', args),
      stop: () => void ask('stop', []).catch(() => undefined),
    };
  };
}
