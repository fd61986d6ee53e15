/** A worker without a thread: both ends of its port, and whether somebody ended it. */
import type { Port, WorkerPort } from '../../utils/explore/protocol.ts';

/** @param serve what the worker does with its port. Messages arrive later, and as copies. */
export function workerOf(serve: (port: Port) => void) {
  let terminated = false;
  const send = (to: Port, message: unknown) => {
    queueMicrotask(() => {
      if (!terminated) to.onmessage?.({ data: structuredClone(message) } as MessageEvent);
    });
  };
  const inside: Port = { onmessage: null, postMessage: (message) => send(outside, message) };
  const outside: WorkerPort = { onmessage: null, onerror: null, postMessage: (message) => send(inside, message) };
  serve(inside);
  return Object.assign(outside, {
    terminate() {
      terminated = true;
    },
    isTerminated: () => terminated,
  });
}
