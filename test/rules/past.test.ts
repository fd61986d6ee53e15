/** What an account has seen, kept in step with the archive. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toRuleEvent } from '../../utils/rules/event.ts';
import { absorb } from '../../utils/rules/past/absorb.ts';
import { emptyPast, isCurrent } from '../../utils/rules/past/past-data.ts';
import { addSighting, lastBefore, startOf } from '../../utils/rules/past/runs.ts';
import { teach } from '../../utils/rules/past/teach.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { quietPast } from '../helpers/rules.ts';

const runsOf = (times: readonly number[], gap: number) => {
  const runs: number[] = [];
  for (const time of times) addSighting(runs, time, gap);
  return runs;
};
const times = fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 40 });
const gaps = fc.integer({ min: 0, max: 20 });

describe('runs', () => {
  it('are the same in whatever order sightings come, and however often', () => {
    fc.assert(
      fc.property(times, gaps, (all, gap) => {
        const sorted = runsOf(
          all.toSorted((a, b) => a - b),
          gap,
        );
        expect(runsOf(all, gap)).toEqual(sorted);
        expect(runsOf([...all, ...all.toReversed()], gap)).toEqual(sorted);
      }),
    );
  });

  it('say since when something was seen without a longer pause', () => {
    fc.assert(
      fc.property(times, gaps, fc.integer({ min: 0, max: 40 }), (all, gap, more) => {
        const sorted = all.toSorted((a, b) => a - b);
        for (const at of all) {
          let start = at;
          for (const time of sorted.toReversed()) if (time <= start && start - time <= gap + more) start = time;
          expect(startOf(runsOf(all, gap), at, gap + more)).toBe(start);
        }
      }),
    );
  });

  it('tell which beginnings look different for an earlier sighting', () => {
    const runs = runsOf([10, 50], 5);
    expect(addSighting(runs, 30, 5)).toEqual([50]);
    expect(addSighting(runs, 7, 5)).toEqual([10, 30, 50]);
    expect(addSighting(runs, 8, 5)).toEqual([]);
    expect(addSighting(runs, 90, 5)).toEqual([]);
  });

  it('know nothing of what was never seen', () => {
    expect([startOf(undefined, 5, 9), startOf([1, 2], 5, 9), lastBefore(undefined, 5)]).toEqual([NaN, NaN, -Infinity]);
    expect([lastBefore([1, 2, 4, 8], 8), lastBefore([1, 2, 4, 8], 9)]).toEqual([2, 8]);
  });
});

describe('a past', () => {
  const events = [
    ...quietPast(),
    buildEvent({ type: 'APP_UPDATE', time: NOW, context: { appId: 'one', new: { url: 'https://example.net/a' } } }),
    buildEvent({ type: 'IP_WHITELIST_CREATE', time: NOW, context: { ip: '192.0.2.0/24' } }),
  ].map(toRuleEvent);

  it('that was built bit by bit is the same as one that was built anew', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(events, { minLength: events.length }),
        fc.integer({ min: 1, max: 90 }),
        async (shuffled, size) => {
          const live = emptyPast('production', 0);
          for (let from = 0; from < shuffled.length; from += size) {
            absorb(live, shuffled.slice(from, from + size), { before: from, after: from + size });
          }
          const rebuilt = emptyPast('production', live.sequence);
          teach(rebuilt, events);
          expect(live).toEqual(rebuilt);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is taught nothing twice, and says when it missed something', () => {
    const past = emptyPast('production', 4);
    const step = { before: 4, after: 6 };
    expect(absorb(past, events, step)).not.toBeNull();
    const once = structuredClone(past);
    expect(absorb(past, events, step)).toEqual({ moments: [], relearnt: null });
    expect(past).toEqual(once);
    expect(absorb(past, events, { before: 7, after: 8 })).toBeNull();
    expect([isCurrent(past, 6), isCurrent(past, 7), isCurrent(undefined, 6)]).toEqual([true, false, false]);
  });

  it('survives being stored', () => {
    const past = emptyPast('production', 0);
    teach(past, events);
    expect(structuredClone(past)).toEqual(past);
  });

  it('of another version is built anew', () => {
    expect(isCurrent({ ...emptyPast('production', 3), version: 0 }, 3)).toBe(false);
  });
});
