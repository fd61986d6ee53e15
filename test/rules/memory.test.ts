/** What a past keeps in mind, and how it is stored. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { oldestFirst, toRuleEvent } from '../../utils/rules/event.ts';
import { createMemo } from '../../utils/rules/past/memo.ts';
import { packPast, unpackPast } from '../../utils/rules/past/pack.ts';
import { createPast } from '../../utils/rules/past/past.ts';
import { emptyPast, seriesOf } from '../../utils/rules/past/past-data.ts';
import { countIn, cutSeries, decodeSeries, encodeSeries } from '../../utils/rules/past/series.ts';
import { createWindow } from '../../utils/rules/window.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { BOB, quietPast } from '../helpers/rules.ts';

const seriesFrom = (slots: readonly number[]) => {
  const series: number[] = [];
  for (const slot of slots) countIn(series, slot);
  return series;
};
const slots = fc.array(fc.integer({ min: -300, max: 2 ** 40 }), { maxLength: 60 });

describe('a series', () => {
  it('counts each slot as often as it came, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 })), (all) => {
        const counts = Map.groupBy(all, (slot) => slot);
        const sorted = [...counts.keys()].sort((a, b) => a - b);
        expect(seriesFrom(all)).toEqual(sorted.flatMap((slot) => [slot, counts.get(slot)?.length]));
      }),
    );
  });

  it('is cut to the slots from one to before another', () => {
    const series = seriesFrom([1, 3, 3, 7]);
    expect([cutSeries(series, 2, 7), cutSeries(series, 3, 8), cutSeries(series, 8, 9)]).toEqual([
      [3, 2],
      [3, 2, 7, 1],
      [],
    ]);
  });

  it('is the same once it was stored', () => {
    fc.assert(
      fc.property(slots, (all) => {
        const series = seriesFrom([...all, ...all.slice(0, 3), ...Array.from({ length: 200 }, () => 5)]);
        expect(decodeSeries(encodeSeries(series))).toEqual(series);
      }),
    );
  });
});

it('a past is the same once it was stored, and can be taught on', () => {
  const past = emptyPast('production', 3);
  createPast(past).learn(quietPast().map(toRuleEvent));
  const { seen, counted } = structuredClone(packPast(past));
  const again = unpackPast(seen, counted);
  for (const name of past.counts.keys()) expect(seriesOf(again, name)).toEqual(seriesOf(past, name));
  expect(again).toEqual(past);
  for (const one of [past, again]) createPast(one).learn([toRuleEvent(buildEvent({ time: NOW, ...BOB }))]);
  expect(again).toEqual(past);
});

describe('an answer', () => {
  it('is asked for once, and again for another moment', () => {
    const { ask } = createMemo();
    const answer = vi.fn(() => 1);
    for (const before of [5, 5, 6]) ask('count', 'bob', before, answer);
    expect(answer).toHaveBeenCalledTimes(2);
  });

  it('is kept as long as nothing becomes known that it depends on', () => {
    const { ask, heed } = createMemo();
    const answer = vi.fn(() => 1);
    ask('count', 'bob', 5, answer);
    heed(5);
    ask('count', 'bob', 5, answer);
    expect(answer).toHaveBeenCalledTimes(1);
    heed(4);
    ask('count', 'bob', 5, answer);
    expect(answer).toHaveBeenCalledTimes(2);
  });
});

describe('a moving window', () => {
  const events = quietPast().map(toRuleEvent).sort(oldestFirst);

  it('holds what one over all of the events would, from where it was dropped on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: events.length }), fc.nat(events.length - 1), (size, place) => {
        const at = events[place]?.at ?? 0;
        const moving = createWindow();
        for (let from = 0; from < events.length; from += size) moving.add(events.slice(from, from + size));
        moving.dropBefore(at);
        const whole = createWindow([...events, ...events].toReversed());
        for (const types of [null, ['USER_LOGIN'], ['USER_LOGIN', 'NUMBER_LINKED']]) {
          expect(moving.between(types, -Infinity, Infinity)).toEqual(whole.between(types, at, Infinity));
        }
        const user = events[0]?.user ?? '';
        expect(moving.ofPerson(user, -Infinity, Infinity)).toEqual(whole.ofPerson(user, at, Infinity));
      }),
      { numRuns: 30 },
    );
  });
});
