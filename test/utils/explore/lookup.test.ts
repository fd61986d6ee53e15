import { describe, expect, it, vi } from 'vitest';
import type { ExploreEngine, Found, ListRow } from '../../../utils/explore/explore.ts';
import { createLookup } from '../../../utils/explore/lookup.ts';
import { buildEvent } from '../../helpers/build-event.ts';

const QUERY = [{ kind: 'text', text: 'x', not: false }] as const;
const found = (search: number, count: number, looked: number) => ({ search, count, looked }) as Found;

/** An engine that answers a search step by step, as the test says. */
function stepwise() {
  const events = [1, 2, 3].map((minute) => buildEvent({ time: Date.UTC(2026, 2, 4, 14, 4 - minute) }));
  const searches: { tell: (found: Found) => void; end: () => void }[] = [];
  const engine = {
    search: vi.fn(
      (_spec: unknown, tell: (found: Found) => void) => new Promise<void>((end) => searches.push({ tell, end })),
    ),
    stop: vi.fn(() => searches.at(-1)?.end()),
    events: (_search: number, start: number, end: number) => Promise.resolve(events.slice(start, end)),
    rows: (_search: number, start: number, end: number) =>
      Promise.resolve(events.slice(start, end).map(({ time }) => ({ at: time }) as ListRow)),
  };
  const lookup = createLookup(engine satisfies Partial<ExploreEngine>, () => ({ accounts: [], now: 0 }));
  return { engine, lookup, events, searches };
}

describe('a question beside the search', () => {
  it('ends as soon as enough was found', async () => {
    const { engine, lookup, events, searches } = stepwise();
    const answer = lookup.newest(QUERY, 2);
    searches[0]?.tell(found(1, 1, 0.2));
    expect(engine.stop).not.toHaveBeenCalled();
    searches[0]?.tell(found(1, 3, 0.4));
    expect(await answer).toEqual(events.slice(0, 2));
  });

  it('takes what there is where that is not enough', async () => {
    const { engine, lookup, events, searches } = stepwise();
    const answer = lookup.newest(QUERY, 9);
    searches[0]?.tell(found(1, 3, 1));
    searches[0]?.end();
    expect(await answer).toEqual(events);
    expect(engine.stop).not.toHaveBeenCalled();
  });

  it('has no answer once another one was asked, and does not end that one', async () => {
    const { engine, lookup, searches } = stepwise();
    const first = lookup.newest(QUERY, 1);
    const second = lookup.newest(QUERY, 9);
    searches[0]?.tell(found(1, 3, 0.4));
    searches[0]?.end();
    expect(await first).toBeNull();
    expect(engine.stop).not.toHaveBeenCalled();
    searches[1]?.tell(found(2, 3, 1));
    searches[1]?.end();
    expect(await second).toHaveLength(3);
  });

  it('tells when something was seen first and last', async () => {
    const { lookup, events, searches } = stepwise();
    const answer = lookup.sightings(QUERY);
    searches[0]?.tell(found(1, 3, 1));
    searches[0]?.end();
    expect(await answer).toEqual({ count: 3, first: events[2]?.time, last: events[0]?.time });
  });

  it('tells that something was never seen', async () => {
    const { lookup, engine, searches } = stepwise();
    engine.rows = () => Promise.resolve([]);
    const answer = lookup.sightings(QUERY);
    searches[0]?.tell(found(1, 0, 1));
    searches[0]?.end();
    expect(await answer).toEqual({ count: 0, first: 0, last: 0 });
  });

  it('fails as the engine does', async () => {
    const { lookup, engine } = stepwise();
    engine.search.mockRejectedValueOnce(new DOMException('', 'UnknownError'));
    await expect(lookup.newest(QUERY, 1)).rejects.toThrow(DOMException);
  });
});
