/** The archive against the plainest thing that does the same: a map. */
import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import type { Archive } from '../../../utils/archive/archive.ts';
import { createArchive } from '../../../utils/archive/create-archive.ts';
import { type StoredEvent, listTime, newestFirst } from '../../../utils/audit/event.ts';
import { idsOf, readAll, stepOf } from '../../helpers/archive.ts';
import { buildEvent } from '../../helpers/build-event.ts';

const ACCOUNTS = ['one', 'two', 'three'] as const;
const UUIDS = Array.from({ length: 5 }, (_, index) => `0b6c1f9e-8d0b-4c57-9a51-3f1d2a7e9c1${index}`);
const OTHERS = ['0B6C1F9E-8D0B-4C57-9A51-3F1D2A7E9C10', 'x', '__proto__', '\ud800', '\ud801', 'ünï☃'];

interface Kept {
  readonly event: StoredEvent;
  readonly contents: string[];
}

/** What the archive should do, said in a map for each account. */
function createReference() {
  const kept = new Map<string, Map<string, Kept>>(ACCOUNTS.map((account) => [account, new Map()]));
  const buried = new Map<string, { before: number; undated: Set<string> }>();
  const of = (account: string) => kept.get(account) ?? new Map<string, Kept>();
  const graveOf = (account: string) => buried.get(account) ?? { before: -Infinity, undated: new Set<string>() };

  return {
    commit(account: string, events: readonly StoredEvent[]): { added: number; revised: number } {
      let [added, revised] = [0, 0];
      const grave = graveOf(account);
      const here = new Set<string>();
      for (const event of events) {
        const known = of(account).get(event.id);
        if (known) {
          if (known.contents.at(-1) === event.json) continue;
          known.contents.push(event.json);
          revised++;
        } else if (!here.has(event.id) && (event.time ?? Infinity) >= grave.before && !grave.undated.has(event.id)) {
          of(account).set(event.id, { event, contents: [event.json] });
          added++;
        }
        here.add(event.id);
      }
      return { added, revised };
    },

    prune(account: string, before: number): number {
      const old = [...of(account).values()].filter(({ event }) => listTime(event) < before);
      const grave = graveOf(account);
      const undated = old.filter(({ event }) => event.time === null).map(({ event }) => event.id);
      for (const { event } of old) of(account).delete(event.id);
      buried.set(account, { before: Math.max(before, grave.before), undated: new Set([...grave.undated, ...undated]) });
      return old.length;
    },

    erase(account: string): void {
      of(account).clear();
      buried.delete(account);
    },

    events: () => [...kept.values()].flatMap((account) => Array.from(account.values())),
  };
}

type Reference = ReturnType<typeof createReference>;

const row = fc.record({
  id: fc.constantFrom(...UUIDS, ...OTHERS),
  time: fc.option(fc.integer({ min: 0, max: 5 })),
  context: fc.integer({ min: 0, max: 1 }),
  type: fc.constantFrom('APP_CREATE', 'APP_DELETE', ''),
});
const where = { account: fc.constantFrom(...ACCOUNTS), writer: fc.integer({ min: 0, max: 1 }) };
const action = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      ...where,
      kind: fc.constant('commit' as const),
      rows: fc.array(row, { maxLength: 6 }),
      at: fc.integer({ min: 0, max: 6 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ ...where, kind: fc.constant('prune' as const), at: fc.integer({ max: 6 }) }) },
  { weight: 1, arbitrary: fc.record({ ...where, kind: fc.constant('erase' as const) }) },
);

type Action = typeof action extends fc.Arbitrary<infer T> ? T : never;

it('holds what a map would hold, whoever of two writes what in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 12 }), async (actions) => {
      globalThis.indexedDB = new IDBFactory();
      const writers = [createArchive(), createArchive()];
      const reference = createReference();
      for (const step of actions) {
        const [happened, expected] = await act(writers[step.writer] ?? createArchive(), reference, step);
        expect(happened).toEqual(expected);
      }
      await expectSame(createArchive(), reference.events());
    }),
    { numRuns: 150 },
  );
});

/** Does the same to both. @returns what each of them said. */
async function act(archive: Archive, reference: Reference, step: Action): Promise<[unknown, unknown]> {
  const { account } = step;
  if (step.kind === 'erase') return [await archive.eraseAccount(account), reference.erase(account)];
  if (step.kind === 'prune') return [await archive.prune(account, step.at), reference.prune(account, step.at)];
  const events = step.rows.map((parts) => buildEvent({ ...parts, account, seenAt: step.at }));
  const committed = await archive.commit(account, stepOf(events, { seenAt: step.at, unread: true }));
  const { added, revised } = committed;
  return [{ added, revised }, reference.commit(account, events)];
}

async function expectSame(archive: Archive, kept: readonly Kept[]): Promise<void> {
  const expected = kept.map(({ event }) => event).sort(newestFirst);
  const list = await readAll(archive, ACCOUNTS);
  expect(list).toEqual(expected.map(withFlaw));
  expect(idsOf(await archive.unread()).toSorted()).toEqual(idsOf(expected).toSorted());
  for (const { event, contents } of kept) {
    const { account, id } = event;
    expect((await archive.revisions(account, id)).map(({ json }) => json)).toEqual(contents.slice(1));
    expect(await archive.get(account, id, listTime(event))).toEqual(
      list.find((listed) => listed.account === account && listed.id === id),
    );
  }
  for (const account of ACCOUNTS) {
    const own = expected.filter((event) => event.account === account).map(listTime);
    const extent = { count: own.length, oldest: own.at(-1) ?? null, newest: own[0] ?? null };
    expect(await archive.extent(account)).toMatchObject(extent);
  }
  const recent = expected.filter((event) => listTime(event) >= 3);
  const counts = Object.entries(Object.groupBy(recent, ({ type }) => type)).map(([type, some]) => [type, some?.length]);
  expect(Object.fromEntries(await archive.countTypes(ACCOUNTS, 3))).toEqual(Object.fromEntries(counts));
}

function withFlaw(event: StoredEvent): StoredEvent {
  return { ...event, flaw: event.type === '' ? 'type' : event.time === null ? 'time' : null };
}

it('reads page after page what it reads at once, in any mixture of accounts and times', async () => {
  const event = fc.record({
    ...where,
    id: fc.string({ minLength: 1, maxLength: 3 }),
    time: fc.option(fc.nat(5)),
    seenAt: fc.nat(5),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 25 }), fc.integer({ min: 1, max: 7 }), async (parts, limit) => {
      globalThis.indexedDB = new IDBFactory();
      const archive = createArchive();
      for (const { writer: _writer, ...part } of parts) {
        await archive.commit(part.account, stepOf([buildEvent(part)], { seenAt: part.seenAt }));
      }
      const whole = await readAll(archive, ['one', 'two']);
      expect(await readAll(archive, ['one', 'two'], limit)).toEqual(whole);
      expect(whole).toEqual(whole.toSorted(newestFirst));
    }),
    { numRuns: 40 },
  );
});
