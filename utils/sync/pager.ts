/** Pages of a window, in the finest bounds and the largest size that the server takes. */
import { type EventPage, LARGEST_PAGE, type PageQuery } from '../audit/page.ts';
import { factsOf } from '../errors.ts';
import { type Granule, type Window, boundsOf, isOutside } from './bounds.ts';
import type { Lanes } from './lanes.ts';

export interface Pager {
  /** Problem: whatever the source threw. */
  readonly page: (window: Window, number: number) => Promise<EventPage>;
  /** The finest bound that the server was seen to take. */
  readonly granule: () => Granule;
  /** Asks for smaller pages from now on. @returns whether that is possible. */
  readonly shrink: () => boolean;
}

/** For answers over the byte cap. */
const SIZES = [LARGEST_PAGE, 25, 5, 1] as const;

/** @param granule what was learned before. */
export function createPager(
  source: (query: PageQuery, heard: () => void) => Promise<EventPage>,
  lanes: Pick<Lanes, 'run'>,
  granule: Granule,
): Pager {
  let finest = granule;
  let size: number = LARGEST_PAGE;
  const ask = (window: Window, page: number, bounds: Granule) =>
    lanes.run((heard) => source({ ...boundsOf(window, bounds), page, size }, heard), rankOf(window, page));

  return {
    granule: () => finest,
    shrink() {
      const smaller = SIZES.find((other) => other < size);
      size = smaller ?? size;
      return smaller !== undefined;
    },
    async page(window, number) {
      const isBounded = Object.keys(boundsOf(window, finest)).length > 0;
      // A refused page 0 says how pages are counted, and nothing of dates.
      if (finest === 'second' && number > 0 && isBounded) {
        const answer = await ask(window, number, 'second').catch(orRefused);
        if (answer && !answer.events.some(({ time }) => isOutside(time, window))) return answer;
        // A date with a time was refused, or not heeded: whole days are the form in Vonage's own samples (read 2026-11).
        finest = 'day';
      }
      return ask(window, number, finest);
    },
  };
}

/** A first page tells what there is to ask next. Then the newest window: it is the one that is waited for. */
function rankOf({ to }: Window, page: number): number {
  return page === 1 || to === null ? -Infinity : -to;
}

function orRefused(error: unknown): null {
  if (factsOf(error).kind === 'bad-request') return null;
  throw error;
}
