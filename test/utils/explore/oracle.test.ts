/** The engine against the plainest thing that does the same: a filter over all events. */
import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { hashOf } from '../../../utils/archive/content.ts';
import { createArchive } from '../../../utils/archive/create-archive.ts';
import { typeEntry } from '../../../utils/audit/catalogue.ts';
import { userOf } from '../../../utils/audit/describe.ts';
import { type StoredEvent, keyOf, listTime } from '../../../utils/audit/event.ts';
import { createExploreEngine } from '../../../utils/explore/engine.ts';
import { type ExploreEngine, FACETS, type Facet, type Histogram, PORTION } from '../../../utils/explore/explore.ts';
import { parseIp } from '../../../utils/query/ip.ts';
import { matches } from '../../../utils/query/match.ts';
import type { Field, Pattern, Query, Term } from '../../../utils/query/query.ts';
import { connectHere, readAll, stepOf } from '../../helpers/archive.ts';
import { buildEvent } from '../../helpers/build-event.ts';
import { linesOf, searchAll } from '../../helpers/explore.ts';

const ACCOUNTS = [
  { id: 'one', label: 'Production' },
  { id: 'two', label: 'Staging' },
  { id: 'three', label: 'staging' },
];
const NOW = 100_000;
const TEXTS = ['alice', 'Ünï "x"', '\\', '192.0.2.1', 'c', 'é', '7', 'true', 'app', 'İ', '☃'];

const event = fc.record({
  id: fc.uuid(),
  time: fc.option(fc.integer({ min: 0, max: 50_000 })),
  type: fc.constantFrom('APP_CREATE', 'APP_DELETE', 'USER_LOGIN', 'NEW_THING', ''),
  userEmail: fc.constantFrom('alice@example.org', 'Alice@example.org', 'bob@example.org', null),
  userId: fc.constantFrom('1', '2', 'alice@example.org', null),
  source: fc.constantFrom('CD', 'DEVAPI', null),
  ip: fc.constantFrom('192.0.2.1', '::ffff:192.0.2.1', '192.0.2.77', '2001:db8::1', '2001:DB8:0::1', null),
  country: fc.constantFrom('GB', 'gb', 'DE', null),
  context: fc.constantFrom<StoredEvent['context'][]>(
    undefined,
    { app: 'alice', new: { msisdn: 447700900101, Ünï: ['"x"', true] } },
    { new: { app: 'Ünï "x"' }, list: [{ app: '\\' }, 7] },
    'c',
  ),
});

const pattern: fc.Arbitrary<Pattern> = fc.oneof(
  fc.record({
    text: fc.constantFrom(
      '',
      'APP_CREATE',
      'alice@EXAMPLE.org',
      '1',
      'CD',
      '192.0.2.0/24',
      '192.0.2.1',
      'GB',
      'one',
      'staging',
      'high',
      'access',
      ...TEXTS,
    ),
    wild: fc.constant(false),
  }),
  fc.record({ text: fc.constantFrom('*', 'a*', '*e*', '192.*', 'APP_*'), wild: fc.constant(true) }),
);
const values = fc.array(pattern, { minLength: 1, maxLength: 2 });
const not = fc.boolean();
const moment = fc.oneof(
  fc.record({ kind: fc.constant('absolute' as const), time: fc.integer({ min: -10, max: 60_000 }) }),
  fc.record({
    kind: fc.constant('relative' as const),
    amount: fc.integer({ min: 0, max: 2 }),
    unit: fc.constantFrom('m' as const),
  }),
);
const fields = fc.constantFrom<Field[]>(
  'type',
  'family',
  'severity',
  'user',
  'source',
  'ip',
  'country',
  'account',
  'id',
);
const term: fc.Arbitrary<Term> = fc.oneof(
  fc.record({ kind: fc.constant('field' as const), field: fields, values, not }),
  fc.record({ kind: fc.constant('text' as const), text: fc.constantFrom(...TEXTS), not }),
  fc.record({
    kind: fc.constant('context' as const),
    path: fc.constantFrom(['app'], ['new', 'app'], ['new'], ['Ünï']),
    values,
    not,
  }),
  fc.record({ kind: fc.constantFrom('after' as const, 'before' as const), at: moment }),
);

const action = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('commit' as const),
      account: fc.nat(2),
      events: fc.array(event, { maxLength: 12 }),
      seenAt: fc.integer({ min: 50_000, max: 70_000 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('prune' as const),
      account: fc.nat(2),
      before: fc.integer({ max: 60_000 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('search' as const),
      query: fc.array(term, { maxLength: 3 }),
      accounts: fc.integer({ min: 1, max: 3 }),
    }),
  },
);

it('finds and counts what a filter over all events would, also after more were stored and old ones erased', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 2, maxLength: 10 }), async (actions) => {
      globalThis.indexedDB = new IDBFactory();
      const archive = createArchive();
      const engine = createExploreEngine(connectHere());
      for (const step of actions) {
        const account = ACCOUNTS['account' in step ? step.account : 0]?.id ?? '';
        if (step.kind === 'prune') await archive.prune(account, step.before);
        else if (step.kind === 'search') {
          const accounts = ACCOUNTS.slice(0, step.accounts);
          const all = await readAll(
            archive,
            accounts.map(({ id }) => id),
          );
          await expectSame(engine, all, step.query, accounts);
        } else {
          const events = step.events.map((parts) => buildEvent({ ...parts, account, seenAt: step.seenAt }));
          await archive.commit(account, stepOf(events, { seenAt: step.seenAt }));
        }
      }
    }),
    { numRuns: 50 },
  );
}, 30_000);

async function expectSame(engine: ExploreEngine, all: readonly StoredEvent[], query: Query, accounts: typeof ACCOUNTS) {
  const context = { accounts, now: NOW };
  const expected = all.filter((one) => matches(one, query, context));
  const found = await searchAll(engine, { accounts, query, now: NOW });
  expect([found.count, found.stored, found.looked]).toEqual([expected.length, all.length, 1]);
  expect(await engine.events(found.search, 0, all.length)).toEqual(expected);
  expect(await engine.rows(found.search, 0, all.length)).toEqual(expected.map(toRow));
  expect(found.top).toEqual(expected.slice(0, PORTION).map(toRow));
  const [newest, oldest] = [expected[0], expected.at(-1)];
  expect(found.ends).toEqual(newest && oldest ? { from: listTime(oldest), to: listTime(newest) } : null);
  const text = filed(expected)
    .map(({ json }) => `${json}\n`)
    .join('');
  expect(await linesOf(engine, found.search, 0, all.length)).toEqual({ text, count: expected.length });
  for (const one of all.slice(0, 3)) {
    const place = expected.indexOf(one);
    expect(await engine.indexOf(found.search, keyOf(one))).toBe(place < 0 ? null : place);
  }
  for (const facet of FACETS) {
    const others = query.filter((one) => !(one.kind === 'field' && one.field === facet));
    for (const { value, count } of found.facets[facet]) {
      const only: Term = { kind: 'field', field: facet, values: [{ text: value, wild: false }], not: false };
      const counted = all.filter((one) => matches(one, [...others, only], context)).length;
      expect([facet, value, count]).toEqual([facet, value, counted]);
    }
    const listed = found.facets[facet].map(({ value }) => sameAs(facet, value));
    expect(listed.toSorted()).toEqual([...new Set(all.map((one) => sameAs(facet, valueOf(one, facet))))].toSorted());
  }
  expectBuckets(found.histogram, expected);
}

/** The order of a file: what has no time comes last, and of one moment the text decides. */
function filed(events: readonly StoredEvent[]): StoredEvent[] {
  const timeOf = ({ time }: StoredEvent) => time ?? -Infinity;
  return events.toSorted((a, b) => timeOf(b) - timeOf(a) || hashOf(b.json) - hashOf(a.json));
}

function toRow(one: StoredEvent) {
  const { account, time, seenAt, type, source, ip, country } = one;
  return { account, at: listTime(one), time, seenAt, type, user: valueOf(one, 'user'), source, ip, country };
}

function valueOf(one: StoredEvent, facet: Facet): string {
  if (facet === 'severity') return typeEntry(one.type).severity;
  if (facet === 'user') return userOf(one);
  if (facet === 'account') return ACCOUNTS.find(({ id }) => id === one.account)?.label ?? '';
  return one[facet] ?? '';
}

/** One text for all that a query takes for the same. */
function sameAs(facet: Facet, value: string): string {
  return (facet === 'ip' && parseIp(value)?.toString()) || value.toLowerCase();
}

function expectBuckets(histogram: Histogram | null, expected: readonly StoredEvent[]): void {
  if (!histogram) return expect(expected).toEqual([]);
  const { from, step, counts } = histogram;
  const naive = Object.fromEntries(Object.entries(counts).map(([severity, list]) => [severity, list.map(() => 0)]));
  for (const one of expected) {
    const list = naive[typeEntry(one.type).severity] ?? [];
    const bucket = Math.floor((listTime(one) - from) / step);
    list[bucket] = (list[bucket] ?? NaN) + 1;
  }
  expect(counts).toEqual(naive);
}
