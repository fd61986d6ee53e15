/** How fast holes are filled, on a clock that only the answers move. */
import { expect, it, onTestFinished, vi } from 'vitest';
import { Problem, factsOf } from '../../../utils/errors.ts';
import { fillAccount, pollAccount } from '../../../utils/sync/sync-account.ts';
import { HOUR } from '../../../utils/time.ts';
import { NOW } from '../../helpers/build-event.ts';
import { late } from '../../helpers/late.ts';
import { createMemory } from '../../helpers/memory-port.ts';
import { createSource, spread } from '../../helpers/source.ts';

const CONTEXT = { addedAt: NOW, goodAt: null, lost: false, silence: null, since: 0 };
const LANES = 6;
const LATENCY = 50;

it('keeps its lanes busy: the next windows are asked for while pages of the last are still to come', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { page, asked } = createSource(spread(6000, HOUR / 2));
  const { ports, state } = createMemory(page, Date.now);
  await pollAccount(ports, CONTEXT);
  const known = state();
  if (known) await ports.commit([], { ...known, lanes: LANES });
  const [before, begun] = [asked.length, Date.now()];
  const filling = fillAccount({ ...ports, page: (query) => late(LATENCY, () => page(query)) }, CONTEXT, () => true);
  await Promise.all([filling, vi.runAllTimersAsync()]);
  const busy = (asked.length - before) * LATENCY;
  expect(busy / (LANES * (Date.now() - begun))).toBeGreaterThan(0.8);
});

it.each([
  ['it is told to', Infinity],
  ['an answer fails for good', 30],
])('leaves nothing under way, and asks nothing more, when it ends because %s', async (_why, failing) => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const source = createSource(spread(6000, HOUR / 2));
  const { ports, state } = createMemory(source.page, Date.now);
  await pollAccount(ports, CONTEXT);
  const known = state();
  if (known) await ports.commit([], { ...known, lanes: LANES });
  let [asked, answered, windows] = [0, 0, 0];
  const page: typeof source.page = (query) => {
    const number = ++asked;
    return late((1 + (number % 3)) * LATENCY, () => {
      answered++;
      return number === failing ? Promise.reject(new Problem({ kind: 'refused' })) : source.page(query);
    });
  };
  const filling = fillAccount({ ...ports, page }, CONTEXT, () => windows++ < 2).catch(factsOf);
  const atTheEnd = filling.then(() => [asked, answered]);
  await vi.runAllTimersAsync();
  expect(await atTheEnd).toEqual([asked, asked]);
});
