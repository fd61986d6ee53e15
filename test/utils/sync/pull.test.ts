import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AuditEvent } from '../../../utils/audit/event.ts';
import { Problem, factsOf } from '../../../utils/errors.ts';
import { pull } from '../../../utils/sync/pull.ts';
import { DAY, utcDay } from '../../../utils/time.ts';
import { NOW, buildEvent } from '../../helpers/build-event.ts';
import { type SourceManners, createSource, hourly } from '../../helpers/source.ts';

async function pullFrom(source: Pick<ReturnType<typeof createSource>, 'page'>, from?: string) {
  const stored = new Map<string, AuditEvent>();
  const pages: number[] = [];
  const onPage = (events: readonly AuditEvent[], { page }: { page: number }) => {
    for (const event of events) stored.set(event.id, event);
    pages.push(page);
    return Promise.resolve();
  };
  const outcome = await pull({ page: source.page, onPage, now: () => NOW }, from).catch(factsOf);
  return { outcome, ids: new Set(stored.keys()), pages };
}

const idsOf = (events: readonly AuditEvent[]) => new Set(events.map(({ id }) => id));

describe('pulling everything since a day', () => {
  it('asks once for what fits on one page', async () => {
    const source = createSource(hourly(20));
    const { outcome, ids } = await pullFrom(source);
    expect([outcome, ids.size, source.requests()]).toEqual([{ count: 20, newest: NOW, serverTime: NOW }, 20, 1]);
  });

  it('reads a list of several pages in order', async () => {
    const { outcome, pages } = await pullFrom(createSource(hourly(250)));
    expect([outcome, pages]).toEqual([expect.objectContaining({ count: 250 }), [1, 2, 3]]);
  });

  it('reads only from the day it is given', async () => {
    const { ids } = await pullFrom(createSource(hourly(100)), utcDay(NOW));
    expect(ids.size).toBe(15);
  });

  it('finds nothing where there is nothing', async () => {
    expect((await pullFrom(createSource([]))).outcome).toEqual({ count: 0, newest: null, serverTime: NOW });
  });

  it.each<[string, Partial<SourceManners>]>([
    ['oldest first', { ascending: true }],
    ['counting pages from 0', { firstPage: 0 }],
    ['giving 30 at most', { cap: 30 }],
    ['without a total', { total: 'absent', cap: 30 }],
    ['with a total that is too low', { total: 'too low' }],
    ['while events arrive', { arrivals: [2, 3, 5] }],
    ['while events arrive, oldest first', { arrivals: [2, 3], ascending: true }],
    ['while an event goes', { removals: [2] }],
  ])('is complete from a server %s', async (_what, manners) => {
    const source = createSource(hourly(250), manners);
    const { outcome, ids } = await pullFrom(source);
    expect(outcome).toHaveProperty('count');
    expect(idsOf(source.stored()).difference(ids).size).toBe(0);
  });

  it('says that it is incomplete when the total cannot be reached, and still hands over what it read', async () => {
    const { outcome, ids } = await pullFrom(createSource(hourly(120), { total: 'too high' }));
    expect([outcome, ids.size]).toEqual([{ kind: 'incomplete' }, 120]);
  });

  it('ends with a server that repeats one page for ever', async () => {
    const [...events] = hourly(100);
    const page = () => Promise.resolve({ events, total: null, serverTime: NOW });
    expect((await pullFrom({ page })).outcome).toHaveProperty('count', 100);
  });

  it('passes a failure on', async () => {
    const page = () => Promise.reject(new Problem({ kind: 'server', status: 503 }));
    expect((await pullFrom({ page })).outcome).toEqual({ kind: 'server', status: 503 });
  });

  it('asks for smaller pages where one is too large', async () => {
    const source = createSource(hourly(60));
    const page: typeof source.page = (query) =>
      query.size > 25 ? Promise.reject(new Problem({ kind: 'too-large' })) : source.page(query);
    expect((await pullFrom({ page })).outcome).toHaveProperty('count', 60);
  });

  it('does not let an event from the future be the newest', async () => {
    const future = buildEvent({ time: NOW + 400 * DAY });
    const { outcome, ids } = await pullFrom(createSource([...hourly(3), future]));
    expect([outcome, ids.size]).toEqual([expect.objectContaining({ newest: NOW }), 4]);
  });

  it('loses nothing that was there at the start, in any manner of serving', async () => {
    const manners = fc.record({
      ascending: fc.boolean(),
      firstPage: fc.constantFrom<0 | 1>(0, 1),
      cap: fc.constantFrom(100, 30),
      total: fc.constantFrom<SourceManners['total']>('right', 'absent'),
      arrivals: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(manners, fc.integer({ min: 0, max: 230 }), async (how, count) => {
        const before = hourly(count);
        const { outcome, ids } = await pullFrom(createSource(before, how));
        const lost = idsOf(before).difference(ids).size > 0;
        return 'count' in outcome ? !lost : outcome.kind === 'incomplete';
      }),
      { numRuns: 200 },
    );
  });
});
