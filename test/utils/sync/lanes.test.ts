import { expect, it } from 'vitest';
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
