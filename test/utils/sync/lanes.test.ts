import { describe, expect, it } from 'vitest';
import { Problem } from '../../../utils/errors.ts';
import { type Lanes, createLanes } from '../../../utils/sync/lanes.ts';

const ONE = { width: 1, refusals: 0 };

/** Asks for something that is answered, and read, when it is let. */
function askFor(lanes: Lanes, name: string, asked: string[], rank?: number) {
  const [answer, reading] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const done = lanes.run(async (heard) => {
    asked.push(name);
    await answer.promise;
    heard();
    await reading.promise;
  }, rank);
  return { answer: answer.resolve, read: reading.resolve, done };
}

async function finish(asked: readonly ReturnType<typeof askFor>[]): Promise<void> {
  for (const { answer, read } of asked) {
    answer();
    read();
  }
  await Promise.all(asked.map(({ done }) => done));
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

it('asks on as soon as an answer has come, while it is still read', async () => {
  const [lanes, asked] = [createLanes(ONE, () => 0, 1), Array<string>()];
  const [first, second] = [askFor(lanes, 'first', asked), askFor(lanes, 'second', asked)];
  await turn();
  expect(asked).toEqual(['first']);
  first.answer();
  await turn();
  expect(asked).toEqual(['first', 'second']);
  await finish([first, second]);
});

it('frees a lane once only: an answer that was read makes no room for another', async () => {
  const [lanes, asked] = [createLanes(ONE, () => 0, 1), Array<string>()];
  const [first, ...others] = ['first', 'second', 'third'].map((name) => askFor(lanes, name, asked));
  await finish(first ? [first] : []);
  await turn();
  expect(asked).toEqual(['first', 'second']);
  await finish(others);
});

it('asks for the lowest rank first, and for equals in their turn', async () => {
  const [lanes, asked] = [createLanes(ONE, () => 0, 1), Array<string>()];
  const ranks = { begun: 0, later: 5, last: 5, soon: 1, next: -Infinity };
  const all = Object.entries(ranks).map(([name, rank]) => askFor(lanes, name, asked, rank));
  await finish(all);
  expect(asked).toEqual(['begun', 'next', 'soon', 'later', 'last']);
});

describe('how many are asked for at once', () => {
  const TIMES = Array.from({ length: 40 }, () => 60);

  /** After answers that take so long each, on a clock that nothing else moves. */
  async function widthAfter(start: { width: number; refusals: number }, times: readonly number[]): Promise<number> {
    let clock = 0;
    const lanes = createLanes(start, () => clock);
    for (const time of times) await lanes.run(() => Promise.resolve((clock += time)));
    return lanes.width();
  }

  it('rises to six while answers stay quick, and no further', async () => {
    expect(await widthAfter({ width: 2, refusals: 0 }, TIMES)).toBe(6);
  });

  it('rises in spite of a clock that is set back (fault 54)', async () => {
    expect(await widthAfter({ width: 2, refusals: 0 }, [-3_600_000, ...TIMES])).toBe(6);
  });

  it('rises in spite of one answer that was far quicker than all others', async () => {
    expect(await widthAfter({ width: 2, refusals: 0 }, [20, ...Array.from({ length: 100 }, () => 60)])).toBe(6);
  });

  it('stays at one after a second refusal (fault 8)', async () => {
    expect(await widthAfter({ width: 1, refusals: 1 }, TIMES)).toBe(6);
    expect(await widthAfter({ width: 1, refusals: 2 }, TIMES)).toBe(1);
  });

  it.each<[string, { width: number; refusals: number }, number]>([
    ['half of them after a first refusal', { width: 6, refusals: 0 }, 3],
    ['one after a second', { width: 6, refusals: 1 }, 1],
  ])('is %s (fault 8)', async (_what, start, width) => {
    const lanes = createLanes(start, () => 0);
    await lanes.run(() => Promise.reject(new Problem({ kind: 'rate-limited' }))).catch(() => undefined);
    expect([lanes.width(), lanes.refusals()]).toEqual([width, start.refusals + 1]);
  });
});

it.each([
  ['server', 2],
  ['unreachable', 2],
  ['timeout', 1],
  ['rate-limited', 1],
] as const)('asks after "%s" %d times at once (faults 9, 16)', async (kind, times) => {
  let asked = 0;
  const lanes = createLanes({ width: 2, refusals: 0 }, () => 0);
  await lanes.run(() => (asked++, Promise.reject(new Problem({ kind })))).catch(() => undefined);
  expect(asked).toBe(times);
});
