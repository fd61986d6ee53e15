import { expect, it, vi } from 'vitest';
import type { Json } from '../../../utils/audit/event.ts';
import { NOW, buildEvent } from '../../helpers/build-event.ts';
import { openExplorer } from '../../helpers/explorer.ts';

const event = (id: string, minutes: number, context: Json) =>
  buildEvent({ id, time: NOW - minutes * 60_000, type: minutes > 1 ? 'NUMBER_ASSIGN' : 'NUMBER_LINKED', context });
const EVENTS = [
  event('ab-1', 0, { msisdn: '447700900101', list: [{ n: 1.5 }, { n: 2 }] }),
  event('ab-2', 1, { msisdn: '447700900101', old: { msisdn: '33' } }),
  event('cd-3', 2, { MSISDN: '447700900102', nothing: null }),
];

/** The caret stands at the end. */
async function typing(text: string, events = EVENTS) {
  const { suggest, add } = await openExplorer(events);
  suggest.typed.value = { text, caret: text.length };
  return { suggest, add, offered: () => suggest.offered.value.map((one) => [one.text, one.count, one.isCut]) };
}

it.each<[string, unknown[]]>([
  [
    'id:',
    [
      ['ab-1', null, false],
      ['ab-2', null, false],
      ['cd-3', null, false],
    ],
  ],
  [
    'id:AB',
    [
      ['ab-1', null, false],
      ['ab-2', null, false],
    ],
  ],
  ['type:NUMBER_ASSIGN id:', [['cd-3', null, false]]],
  [
    'context.',
    [
      ['context.msisdn:', 2, false],
      ['context.list.n:', 1, false],
      ['context.old.msisdn:', 1, false],
      ['context.MSISDN:', 1, false],
    ],
  ],
  ['type:NUMBER_ASSIGN context.ms', [['context.MSISDN:', 1, false]]],
  [
    'context.msisdn:',
    [
      ['447700900101', 2, false],
      ['33', 1, false],
      ['447700900102', 1, false],
    ],
  ],
  [
    '-context.list.n:',
    [
      ['1.5', 1, false],
      ['2', 1, false],
    ],
  ],
])('in %j are what the archive says, with counts', async (text, expected) => {
  const { offered } = await typing(text);
  await vi.waitFor(() => expect(offered()).toEqual(expected));
});

it('are counted in the newest thousand events, and say where there may be more', async () => {
  const events = Array.from({ length: 1001 }, (_, index) => event(`e${index}`, 2 + index, { n: 'x' }));
  const { offered } = await typing('context.n:', events);
  await vi.waitFor(() => expect(offered()).toEqual([['x', 1000, true]]));
});

it('follow what is stored, and are gone with the next word', async () => {
  const { suggest, add, offered } = await typing('country:');
  await vi.waitFor(() => expect(offered()).toEqual([['GB', 3, false]]));
  await add([buildEvent({ country: 'GB' })]);
  await vi.waitFor(() => expect(offered()).toEqual([['GB', 4, false]]));
  suggest.typed.value = null;
  expect(offered()).toEqual([]);
});
