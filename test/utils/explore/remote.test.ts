/** A page and its worker, with a channel between them. */
import { afterEach, expect, it, vi } from 'vitest';
import { type Counts, type ExploreEngine, type Found, forEachFacet } from '../../../utils/explore/explore.ts';
import type { WorkerPort } from '../../../utils/explore/protocol.ts';
import { connectEngines } from '../../../utils/explore/remote.ts';
import { serveEngines } from '../../../utils/explore/serve.ts';

const ROW = { account: 'one', time: 1, seenAt: 1, type: '', user: '', source: null, ip: null, country: null };
const SPEC = { accounts: [], query: [], now: 0 };
const found = (looked: number): Found => {
  const list = { top: [], heads: { days: [{ row: 0, time: 0 }], news: null }, ends: { from: 1, to: 2 } };
  return { search: 1, count: 2, held: [], ...list, newest: {}, looked, stored: 3 };
};
const COUNTS: Counts = {
  count: 2,
  facets: forEachFacet(() => [
    { value: 'x', count: 2 },
    { value: '', count: 0 },
  ]),
  histogram: null,
};

let close: (() => void) | undefined;
afterEach(() => close?.());

/** @param made the engines that the page asks for, one after the other. */
function connect(...made: Partial<ExploreEngine>[]) {
  const { port1, port2 } = new MessageChannel();
  const worker = Object.assign(port1, { onerror: null }) as unknown as WorkerPort;
  const create = vi.fn(() => made.shift() as ExploreEngine);
  serveEngines(create, port2);
  close = () => port1.close();
  return { worker, create, engine: connectEngines(worker) };
}

it('brings every answer to its call', async () => {
  const { engine } = connect({
    search: (_spec, onFound, onCounted) => {
      onFound(found(0.5));
      onFound(found(1));
      onCounted?.(COUNTS);
      return Promise.resolve();
    },
    indexOf: (search, [account, id]) => Promise.resolve(account === 'one' && id === 'x' ? search : null),
    rows: (search, start, end) => Promise.resolve([{ ...ROW, at: search + start + end }]),
  });
  const own = engine();
  const said: (Found | Counts)[] = [];
  const note = (one: Found | Counts) => said.push(one);
  const [, index, rows] = await Promise.all([
    own.search(SPEC, note, note),
    own.indexOf(7, ['one', 'x']),
    own.rows(1, 2, 3),
  ]);
  expect([said, index, rows]).toEqual([[found(0.5), found(1), COUNTS], 7, [{ ...ROW, at: 6 }]]);
});

it('keeps several engines apart', async () => {
  const { engine, create } = connect(
    { rows: () => Promise.resolve([]) },
    { rows: () => Promise.reject(new DOMException('', 'UnknownError')) },
  );
  const [first, second] = [engine(), engine()];
  expect(await first.rows(1, 0, 1)).toEqual([]);
  await expect(second.rows(1, 0, 1)).rejects.toMatchObject({ facts: { kind: 'storage' } });
  expect(await first.rows(1, 0, 1)).toEqual([]);
  expect(create).toHaveBeenCalledTimes(2);
});

it('says what went wrong as a problem, also where an engine throws at once', async () => {
  const { engine } = connect({
    events: () => {
      throw new TypeError('x');
    },
  });
  await expect(engine().events(1, 0, 1)).rejects.toMatchObject({ name: 'Problem', facts: { kind: 'unexpected' } });
});

it('fails every open call where the worker dies', async () => {
  const { engine, worker } = connect({ search: () => new Promise(() => undefined) });
  const searching = engine().search(SPEC, () => undefined);
  worker.onerror?.({} as ErrorEvent);
  await expect(searching).rejects.toMatchObject({ facts: { kind: 'unexpected' } });
});

it('stops without waiting for an answer', async () => {
  const stop = vi.fn();
  const { engine } = connect({ stop, rows: () => Promise.resolve([]) });
  const own = engine();
  own.stop();
  await own.rows(1, 0, 1);
  expect(stop).toHaveBeenCalledOnce();
});
