/** The same seed and clock give the same answers, byte for byte. */
import { expect, it } from 'vitest';
import { ask, BASE, KEY, minutes, start } from './probe.ts';

async function tell(seed: number): Promise<string[]> {
  const emulator = await start({ seed, events: minutes(40), settings: { order: 'unstable', driftScript: [3, -2, 1] } });
  const account = emulator.account(KEY);
  for (const story of ['quiet-month', 'every-type', 'hostile-strings', 'bulk-second'] as const) account.tell(story);
  account.addSecret('Newsecret2');
  const answers = [];
  for (const target of [
    '?size=100',
    '?size=100&page=2',
    '?search_text=alice',
    '?event_type=NUMBER_ASSIGN',
    '/undefined',
  ]) {
    // oxlint-disable-next-line no-await-in-loop -- the order of requests is part of what is told
    const { text, headers } = await ask(emulator, `${BASE}/events${target}`);
    answers.push(text, headers.get('x-nexmo-trace-id') ?? '');
  }
  return answers;
}

it('answers alike twice with one seed', async () => {
  expect(await tell(5)).toEqual(await tell(5));
});

it('answers differently with another seed', async () => {
  const [one, other] = [await tell(5), await tell(6)];
  expect(one.map((answer, index) => answer === other[index])).toEqual([...Array<boolean>(8).fill(false), true, false]);
});
