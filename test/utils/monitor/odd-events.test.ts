/** Whatever stands in the list comes into the archive to the letter, and can be shown. */
import { expect, it } from 'vitest';
import { describe as describeEvent } from '../../../utils/audit/describe.ts';
import { factsOfContext } from '../../../utils/audit/facts.ts';
import { sentenceText } from '../../../utils/audit/sentence.ts';
import { accountPieces } from '../../../utils/export/account-pieces.ts';
import { healthStore } from '../../../utils/browser/storage.ts';
import { HOUR } from '../../../utils/time.ts';
import { CREDENTIAL } from '../../helpers/credentials.ts';
import { emulate } from '../../helpers/emulated.ts';
import { waitUntil } from '../../helpers/browser/wait.ts';
import { watching } from '../../helpers/watching.ts';

const KEY = CREDENTIAL.apiKey;
const DEEP = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
const entry = (context: string) =>
  `{"id":"0b6c1f9e-8d0b-4c57-9a51-3f1d2a7e9c10","event_type":"APP_UPDATE","created_at":"2026-03-04T14:26:03"${context}}`;

async function readOne(raw: string) {
  const emulator = await emulate();
  const watched = watching(emulator);
  emulator.account(KEY).add([{ raw, at: Date.now() }]);
  const id = await watched.add('Production');
  const [event] = await watched.archive.page({ accounts: [id], limit: 9 });
  const pieces = await Array.fromAsync(accountPieces(watched.archive, id));
  return { event, lines: await Promise.all(pieces.map(({ part }) => part.text())) };
}

it.each<[string, string, number]>([
  ['null (fault 36)', ',"context":null', 1],
  ['a list (fault 36)', ',"context":[1,"two",null]', 3],
  ['a text (fault 36)', ',"context":"two"', 1],
  ['not there (fault 36)', '', 0],
  ['20,000 levels deep (fault 38)', `,"context":${DEEP}`, 1],
  ['full of keys that poison (fault 39)', ',"context":{"__proto__":{"a":1},"constructor":{"prototype":2}}', 2],
  ['a megabyte of text (fault 37)', `,"context":{"text":"${'x'.repeat(2 ** 20)}"}`, 1],
  ['made of numbers that no number holds (fault 43)', ',"context":{"a":9007199254740993,"b":1.10,"c":1e400}', 3],
])('keeps to the letter, shows and exports an event whose context is %s', async (_what, context, facts) => {
  const raw = entry(context);
  const { event, lines } = await readOne(raw);
  expect([event?.json === raw, lines.join('') === `${raw}\n`]).toEqual([true, true]);
  expect(factsOfContext(event?.context)).toHaveLength(facts);
  expect(event && sentenceText(describeEvent(event))).toMatch(/^Someone /);
  expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('a');
});

it.each<[string, string]>([
  ['in lower case (fault 35)', '"app_update"'],
  ['not known (fault 35)', '"BRAND_NEW"'],
  ['empty (fault 35)', '""'],
])('stores an event whose type is %s, and gives it a title', async (_what, type) => {
  const { event } = await readOne(`{"id":"x","event_type":${type},"created_at":"2026-03-04T14:26:03"}`);
  expect(event?.type).toBe(JSON.parse(type));
  expect(event && sentenceText(describeEvent(event))).toMatch(/App update|Brand new|Untyped event/i);
});

it('finds what comes after an event from the year 2099 (fault 34)', async () => {
  const emulator = await emulate();
  const { add, requests, archive } = watching(emulator);
  emulator.account(KEY).add([{ at: Date.UTC(2099, 0, 1), type: 'USER_LOGIN' }]);
  const id = await add('Production');
  emulator.account(KEY).add([{ at: Date.now(), type: 'APP_CREATE' }]);
  await requests.check(id);
  expect((await archive.extent(id)).count).toBe(2);
});

it.each(['asc', 'insertion', 'unstable', 'random'] as const)(
  'reads everything of a list in the order "%s" (fault 48)',
  async (order) => {
    const emulator = await emulate({ settings: { order } });
    const now = Date.now();
    const account = emulator.account(KEY);
    // Four in each second, and not in the order of their times.
    const times = Array.from({ length: 440 }, (_, index) => now - (((index * 7) % 110) + 1) * 4 * HOUR);
    account.add(times.map((at) => ({ at, type: 'USER_LOGIN' })));
    const { add, archive } = watching(emulator);
    const id = await add('Production');
    await waitUntil(async () => (await healthStore.get())[id]?.completeSince === 0);
    const events = await archive.page({ accounts: [id], limit: 999 });
    expect(events.map((event) => event.id).toSorted()).toEqual(account.ids().toSorted());
  },
);
