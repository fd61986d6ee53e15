import { expect, it, vi } from 'vitest';
import type { Found } from '../../../utils/explore/explore.ts';
import { findRows } from '../../../utils/explore/found-rows.ts';
import { buildEvent } from '../../helpers/build-event.ts';

const SPEC = { accounts: [], query: [], now: 0 };

function engineOf(count: number) {
  const events = Array.from({ length: count }, (_, index) => buildEvent({ id: `${index}`, time: 1e12 - index }));
  return {
    ids: events.map(({ id }) => id),
    search: vi.fn((_spec: unknown, tell: (found: Found) => void) => {
      tell({ search: 7, count: Math.min(3, count), ends: null, looked: 0.5 } as Found);
      const ends = count > 0 ? { from: 1e12 - count + 1, to: 1e12 } : null;
      tell({ search: 7, count, ends, looked: 1 } as Found);
      return Promise.resolve();
    }),
    events: vi.fn((_search: number, start: number, end: number) => Promise.resolve(events.slice(start, end))),
    write: vi.fn((_search: number, start: number, end: number) => {
      const some = events.slice(start, end);
      return Promise.resolve({ part: new Blob(some.map(({ id }) => `${id}\n`)), count: some.length });
    }),
  };
}

it.each([0, 1, 2000, 2001, 16_001])(
  'hands out all of %i found events once and in order, in portions',
  async (count) => {
    const engine = engineOf(count);
    const found = await findRows(engine, SPEC);
    const portions = await Array.fromAsync(found.events());
    expect(portions.flat().map(({ id }) => id)).toEqual(engine.ids);
    expect(engine.events).toHaveBeenCalledTimes(Math.ceil(count / 2000));
    expect(found.count).toBe(count);
    const pieces = await Array.fromAsync(found.pieces('ndjson', { accounts: [], labels: [] }));
    expect(await new Blob(pieces.map(({ part }) => part)).text()).toBe(engine.ids.map((id) => `${id}\n`).join(''));
    expect(engine.write).toHaveBeenCalledTimes(Math.ceil(count / 8000));
  },
);

it('knows the time of the oldest and of the newest', async () => {
  expect((await findRows(engineOf(9), SPEC)).period).toEqual({ from: 1e12 - 8, to: 1e12 });
  expect((await findRows(engineOf(0), SPEC)).period).toBeNull();
});

it('fails where a portion cannot be read, and for nobody who stopped before', async () => {
  const engine = engineOf(5000);
  engine.events.mockResolvedValueOnce([]).mockRejectedValue(new DOMException('', 'UnknownError'));
  const found = await findRows(engine, SPEC);
  await expect(Array.fromAsync(found.events())).rejects.toThrow(DOMException);
  engine.events.mockReset().mockResolvedValueOnce([]).mockRejectedValue(new DOMException('', 'UnknownError'));
  for await (const portion of found.events()) {
    expect(portion).toEqual([]);
    break;
  }
});
