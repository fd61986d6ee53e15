/** Faults of the next requests, which come before the standing one. */
import type { Fault } from './fault.ts';

export interface FaultQueue {
  add(fault: Fault, times: number): void;
  clear(): void;
  /** The fault of this request, or null. Taking it uses it up. */
  take(standing: Fault | 'none'): Fault | null;
  /** Whether the next fault is of that kind; if so it is used up. A connection can fail before there is a request. */
  takeOnly(kind: Fault, standing: Fault | 'none'): boolean;
}

/** An empty queue. */
export function createFaultQueue(): FaultQueue {
  const queue: Fault[] = [];
  const take = (standing: Fault | 'none') => queue.shift() ?? (standing === 'none' ? null : standing);
  return {
    add: (fault, times) => void queue.push(...Array<Fault>(times).fill(fault)),
    clear: () => void queue.splice(0),
    take,
    takeOnly: (kind, standing) => (queue[0] ?? standing) === kind && take(standing) !== null,
  };
}
