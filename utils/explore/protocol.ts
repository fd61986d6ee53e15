/** What the explorer's page and its worker say to each other. */
import type { ProblemFacts } from '../errors.ts';
import type { ExploreEngine, Found } from './explore.ts';
import type { PackedCounts } from './pack.ts';

export type Method = keyof ExploreEngine;

/** A page's call. A search takes its answers as `found` and `counted`, since a function cannot be sent. */
export interface Call {
  readonly id: number;
  /** Which of the worker's engines is called; a number that was not there yet is a new one. */
  readonly engine: number;
  readonly method: Method;
  readonly args: readonly unknown[];
}

export type Answer =
  | { readonly id: number; readonly kind: 'found'; readonly found: Found }
  | { readonly id: number; readonly kind: 'counted'; readonly counts: PackedCounts }
  | { readonly id: number; readonly kind: 'done'; readonly value: unknown }
  | { readonly id: number; readonly kind: 'failed'; readonly facts: ProblemFacts };

/** A page, as its worker has it. */
export interface Port {
  readonly postMessage: (message: unknown) => void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/** A worker, as its page has it. */
export interface WorkerPort extends Port {
  onerror: ((event: ErrorEvent) => void) | null;
}
