/** Fills holes, newest part first, window by window: each is read completely, handed over, and only then called read. */
import { GRANULES, type Window } from './bounds.ts';
import type { Pager } from './pager.ts';
import { type Opening, openWindow } from './pass.ts';
import { MOST_AT_ONCE, nextSpan } from './plan.ts';
import { type Reading, readWindow } from './read-window.ts';
import type { Hole } from './state.ts';

export interface Filled {
  /** As it was before this window, and what is left of it; null: nothing. */
  readonly hole: Hole;
  readonly left: Hole | null;
  readonly window: Window & { readonly to: number };
  readonly reading: Reading;
}

/** So many windows are under way at once: the next is asked for while the last one is written. */
const AHEAD = 3;

/** The windows of a hole in their order. Ends after the last one, or with the first that fails; what came before is handed over. */
export async function* fillHole(pager: Pager, hole: Hole): AsyncGenerator<Filled> {
  const ahead: Promise<Filled>[] = [];
  let rest: Hole | null = hole;
  for (;;) {
    while (rest && ahead.length < AHEAD) {
      const begun: Begun = await begin(pager, rest).catch((error: unknown) => ({ filled: rethrow(error), left: null }));
      ahead.push(begun.filled);
      // Nobody may be waiting for it yet when it fails.
      begun.filled.catch(() => undefined);
      rest = begun.left;
    }
    const next = ahead.shift();
    if (!next) return;
    yield await next;
  }
}

interface Begun {
  readonly filled: Promise<Filled>;
  readonly left: Hole | null;
}

async function rethrow(error: unknown): Promise<never> {
  throw error;
}

async function begin(pager: Pager, hole: Hole): Promise<Begun> {
  const { window, opening, span } = await fit(pager, hole);
  const isAll = window.from > hole.from && opening.total === 0 && (await isEmptyBefore(pager, hole, window.from));
  const from = isAll ? hole.from : window.from;
  const left = from > hole.from ? { ...hole, to: from, span: nextSpan(span, foundIn(opening)) } : null;
  const filled = readWindow(pager, window, opening).then((reading) => ({
    hole,
    left,
    window: { from, to: window.to },
    reading,
  }));
  return { filled, left };
}

/** A window at the newest end of a hole that holds no more than one step may. */
async function fit(pager: Pager, hole: Hole): Promise<{ window: Filled['window']; opening: Opening; span: number }> {
  for (let { span } = hole; ;) {
    const shortest = GRANULES[pager.granule()];
    const from = hole.to - span <= hole.from ? hole.from : hole.to - span;
    const window = { from, to: hole.to };
    const opening = await openWindow(pager, window);
    const tooMuch = (opening.total ?? 0) > MOST_AT_ONCE && span > shortest;
    if (!tooMuch) return { window, opening, span: hole.to - from };
    span = Math.max(shortest, Math.min(nextSpan(hole.to - from, opening.total ?? 0), Math.floor((hole.to - from) / 2)));
  }
}

/** How much a window holds; null where the server does not count what is there. */
function foundIn({ total, first }: Opening): number | null {
  return total ?? (first.events.length === 0 ? 0 : null);
}

/** Before an account's first event there is nothing: no need to ask for it year by year. */
async function isEmptyBefore(pager: Pager, hole: Hole, to: number): Promise<boolean> {
  if (hole.from > 0) return false;
  const { total, first } = await openWindow(pager, { from: 0, to });
  return total === 0 && first.events.length === 0;
}
