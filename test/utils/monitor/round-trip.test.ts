/** A file of events goes into an archive and comes out of it: the same events are the same bytes, wherever they were. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createExploreEngine } from '../../../utils/explore/engine.ts';
import { findRows } from '../../../utils/explore/found-rows.ts';
import { addLines } from '../../../utils/export/add-lines.ts';
import { FRAMES } from '../../../utils/export/frames.ts';
import { pour } from '../../../utils/export/pour.ts';
import { readLines } from '../../../utils/export/read-lines.ts';
import { connectHere } from '../../helpers/archive.ts';
import { emulate } from '../../helpers/emulated.ts';
import { NO_NAMING } from '../../helpers/export.ts';
import { type JsonTree, anyHand, anyTree, writeTree } from '../../helpers/json-tree.ts';
import { watching } from '../../helpers/watching.ts';

const KEYS = ['a1b2c3d4', 'ffffffff'];
const maybe = <T extends JsonTree>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 5 });

/** What Vonage may have sent: few moments, so that some are the same; some without one, some without an id; keys in any order. */
const entry = fc
  .record({
    id: maybe(fc.oneof(fc.uuid(), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 9 }))),
    event_type: fc.constantFrom('APP_CREATE', 'BRAND_NEW'),
    created_at: maybe(fc.constantFrom('2026-03-04T14:26:03', '2026-03-04T14:26:04', 'soon')),
    account_id: fc.constantFrom(...KEYS),
    context: maybe(anyTree),
  })
  .chain((parts) => {
    const members = Object.entries(parts).filter(([, value]) => value !== null) as [string, JsonTree][];
    return fc.shuffledSubarray(members, { minLength: members.length }).map((shuffled) => ({ members: shuffled }));
  });

async function archiveAnew(clock: { now: number }) {
  const { requests } = watching(await emulate(), { now: () => clock.now });
  const accounts: { id: string; label: string }[] = [];
  for (const _key of KEYS) {
    const label = crypto.randomUUID();
    accounts.push({ id: await requests.addArchive({ label, keyHint: '' }), label });
  }
  const accountOf = (apiKey: string) => accounts[KEYS.indexOf(apiKey)]?.id ?? null;

  return {
    /** @returns how many of its events were new. */
    async take(file: string): Promise<number> {
      clock.now += 1000;
      const lines = readLines(new Blob([file]).stream());
      const add = (account: string, some: readonly string[]) => requests.importEvents({ account, lines: some });
      return (await addLines(lines, { accountOf, add, signal: new AbortController().signal })).added;
    },

    async file(): Promise<string> {
      const rows = await findRows(createExploreEngine(connectHere()), { accounts, query: [], now: clock.now });
      const parts: (Blob | string)[] = [];
      const nothing = () => Promise.resolve();
      const write = (part: Blob | string) => Promise.resolve(void parts.push(part));
      await pour(FRAMES.ndjson, rows.pieces('ndjson', NO_NAMING), { write, close: nothing, discard: nothing });
      return new Blob(parts).text();
    },
  };
}

it('makes the same file again out of another archive, however it was written and in whatever order it came', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { maxLength: 12 }), anyHand, fc.nat(12), async (entries, hand, cut) => {
      const lines = entries.map((one) => writeTree(one, hand));
      const clock = { now: Date.UTC(2026, 2, 5) };
      const here = await archiveAnew(clock);
      await here.take(lines.slice(cut).join('\n'));
      await here.take(lines.slice(0, cut).join('\r\n'));
      const file = await here.file();
      const count = file.split('\n').length - 1;

      const elsewhere = await archiveAnew(clock);
      expect(await elsewhere.take(file)).toBe(count);
      expect(await elsewhere.file()).toBe(file);
      expect(await elsewhere.take(file)).toBe(0);
    }),
    { numRuns: 40 },
  );
});

it.each([
  [
    'digits that no number holds',
    '{"id":"x","event_type":"A","account_id":"a1b2c3d4","n":12345678901234567890,"m":1.0}',
  ],
  ['keys in the order they came', '{"event_type":"A","account_id":"a1b2c3d4","z":1,"a":{"c":1,"b":2},"id":"x"}'],
  [
    'a character that only an escape can say',
    '{"id":"x","event_type":"A","account_id":"a1b2c3d4","t":"\\ud800 é \\n"}',
  ],
])('keeps %s', async (_what, line) => {
  const archive = await archiveAnew({ now: 0 });
  await archive.take(line);
  expect(await archive.file()).toBe(`${line}\n`);
});

it('writes an event in one way, whatever spaces and escapes it came with', async () => {
  const archive = await archiveAnew({ now: 0 });
  await archive.take('{ "id" : "\\u0078", "event_type":"A\\/B" ,"account_id":"a1b2c3d4", "n": 1.10 }');
  expect(await archive.file()).toBe('{"id":"x","event_type":"A/B","account_id":"a1b2c3d4","n":1.10}\n');
});
