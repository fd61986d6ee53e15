/**
 * How many pages are asked for at once. It starts with few, rises while answers stay quick, and falls when the server says
 * that it is too much. What was learned is kept with the account.
 */
import { Problem, type ProblemKind, factsOf } from '../errors.ts';
import { clamp } from '../time.ts';

/** A browser opens six connections to one host with HTTP/1.1: more would wait inside it. */
const MOST_LANES = 6;
export const FIRST_LANES = 2;
/** An answer is quick as long as it takes no more than so many times the quickest one. */
const SLOWER = 2;
/** With every answer the quickest counts for a little more: one that was far quicker than all others is forgotten. */
const AGEING = 1.02;

/**
 * One of these among hundreds of pages is worth a second try at once; a poll has few pages, and says what happened. A second
 * timeout would come after Chromium has killed the worker, and nobody would be told (2026-11).
 */
const MAY_PASS: ReadonlySet<ProblemKind> = new Set(['server', 'unreachable']);
/** These say something about what was asked, and nothing about whether to ask on. */
const AN_ANSWER: ReadonlySet<ProblemKind> = new Set(['bad-request', 'too-large']);

export interface Lanes {
  /**
   * Asks when a lane is free.
   * @param ask may say that the answer has come, before it is read: then the lane is free already.
   * @param rank of those that wait the lowest goes first.
   * @throws what `ask` throws.
   */
  readonly run: <T>(ask: (heard: () => void) => Promise<T>, rank?: number) => Promise<T>;
  /** Asks nothing more, and waits until what was asked is over. */
  readonly end: () => Promise<void>;
  readonly width: () => number;
  readonly refusals: () => number;
}

/** @param start what was learned before. @param now for measuring how long an answer takes. @param most 1: never two at once. */
export function createLanes(start: { width: number; refusals: number }, now: () => number, most = MOST_LANES): Lanes {
  let { width, refusals } = start;
  let [busy, quick, quickest] = [0, 0, Infinity];
  /** Once an answer fails for good nothing more is asked: the run is over, and comes back later. */
  let failure: unknown;
  const asked = new Set<Promise<unknown>>();
  const waiting: { readonly rank: number; readonly go: () => void; readonly stop: (error: unknown) => void }[] = [];

  function next(): void {
    if (failure !== undefined) for (const { stop } of waiting.splice(0)) stop(failure);
    while (busy < width && waiting.length > 0) {
      busy++;
      waiting.shift()?.go();
    }
  }

  function learn(took: number): void {
    // After a second refusal it stays with one; and a clock that was set back measures nothing.
    if (refusals > 1 || took < 0) return;
    quickest = Math.min(quickest * AGEING, Math.max(took, 1));
    quick = took <= quickest * SLOWER ? quick + 1 : 0;
    if (quick < width) return;
    quick = 0;
    width = Math.min(width + 1, most);
  }

  function giveWay(error: unknown): void {
    const { kind } = factsOf(error);
    if (kind === 'rate-limited') refusals++;
    if (kind === 'rate-limited' || kind === 'server') {
      width = refusals > 1 ? 1 : clamp(Math.floor(width / 2), 1, most);
    }
  }

  async function attempt<T>(ask: () => Promise<T>, triesLeft: number): Promise<T> {
    const begun = now();
    try {
      const answer = await ask();
      learn(now() - begun);
      return answer;
    } catch (error) {
      giveWay(error);
      if (triesLeft > 0 && MAY_PASS.has(factsOf(error).kind)) return attempt(ask, triesLeft - 1);
      if (!AN_ANSWER.has(factsOf(error).kind)) failure ??= error;
      throw error;
    }
  }

  return {
    width: () => width,
    refusals: () => refusals,
    async run(ask, rank = 0) {
      await new Promise<void>((go, stop) => {
        const place = waiting.findIndex((other) => other.rank > rank);
        waiting.splice(place < 0 ? waiting.length : place, 0, { rank, go, stop });
        next();
      });
      let holds = true;
      const free = () => {
        if (holds) busy--;
        holds = false;
        next();
      };
      const answer = attempt(() => ask(free), most > 1 ? 1 : 0);
      asked.add(answer);
      try {
        return await answer;
      } finally {
        asked.delete(answer);
        free();
      }
    },
    async end() {
      failure ??= new Problem({ kind: 'unexpected' });
      next();
      await Promise.allSettled(asked);
    },
  };
}
