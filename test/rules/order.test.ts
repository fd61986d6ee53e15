/** What is found is a function of the set of events. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { StoredEvent } from '../../utils/audit/event.ts';
import { KNOWN_TYPES } from '../../utils/audit/catalogue.ts';
import { type Finding, identityOf } from '../../utils/rules/finding.ts';
import { RULES } from '../../utils/rules/registry.ts';
import { DAY, MINUTE } from '../../utils/time.ts';
import { buildEvent } from '../helpers/build-event.ts';
import { BERLIN, BOB, BY_API, CAROL, STRANGER, quietPast, watchRules } from '../helpers/rules.ts';

const START = Date.UTC(2026, 0, 5);
const ACCOUNTS = ['first', 'second'];
const CONTEXTS = [
  undefined,
  { msisdn: '447700900101', applicationId: 'one', country: 'GB' },
  { msisdn: '447700900101', applicationId: 'two', country: 'FR' },
  { 'voice-type': 'sip', 'voice-value': 'sip:gw@sip.example.net', msisdn: '447700900101' },
  { created: { appId: 'one', answer_url: { url: 'https://hooks.example.org/a' } } },
  { created: { appId: 'two', answer_url: { url: 'http://abc.ngrok.io/a' } } },
  { email: BOB.userEmail, newStatus: 'DISABLED' },
  { email: BOB.userEmail, newStatus: 'ACTIVE', added: ['5ab0ac01'] },
  { ip: '192.0.2.0/24' },
  { ip: '198.51.100.23' },
  { old: { amount: 50 }, new: { amount: 500 } },
];

/** Close together often, and days or months apart now and then. */
const moment = fc
  .tuple(fc.constantFrom(0, 1, 6, 8, 20, 30, 100, 130), fc.constantFrom(0, 9, 23), fc.integer({ min: 0, max: 59 }))
  .map(([day, hour, minute]) => START + day * DAY + hour * 60 * MINUTE + minute * MINUTE);

const anEvent = fc
  .record({
    account: fc.constantFrom(...ACCOUNTS),
    type: fc.oneof(
      fc.constantFrom(...KNOWN_TYPES, 'USER_MFA_RESET'),
      fc.constantFrom('ACCOUNT_SECRET_CREATE', 'ACCOUNT_SECRET_DELETE', 'NUMBER_RELEASE', 'USER_STATUS'),
    ),
    time: moment,
    who: fc.constantFrom({}, BOB, CAROL, BY_API),
    where: fc.constantFrom({}, BERLIN, STRANGER, { ip: null, country: null }, { ip: '2001:db8:1::5', country: 'AU' }),
    context: fc.constantFrom(...CONTEXTS),
  })
  .map(({ who, where, ...parts }) => Object.assign(parts, who, where));

const history = fc
  .array(anEvent, { minLength: 1, maxLength: 80 })
  .map((all) => all.map((parts, index) => buildEvent({ ...parts, id: `event-${index}` })));

/** Learned ones as well, from the first moment on. */
const ALL_ON = Object.fromEntries(RULES.map(({ id }) => [id, { on: true }]));

async function foundIn(slices: readonly (readonly StoredEvent[])[], choices: object): Promise<Finding[]> {
  const watch = watchRules(ACCOUNTS, { choices: choices as typeof ALL_ON });
  for (const slice of slices) {
    for (const account of ACCOUNTS) {
      const own = slice.filter((event) => event.account === account);
      if (own.length > 0) await watch.take(own);
    }
  }
  return watch.findings().sort((a, b) => (identityOf(a) < identityOf(b) ? -1 : 1));
}

const oldestFirst = (events: readonly StoredEvent[]) => events.toSorted((a, b) => (a.time ?? 0) - (b.time ?? 0));

function cut(events: readonly StoredEvent[], size: number): StoredEvent[][] {
  return Array.from({ length: Math.ceil(events.length / size) }, (_, part) =>
    events.slice(part * size, (part + 1) * size),
  );
}

it.each([
  ['all rules on', ALL_ON],
  ['the usual rules', {}],
])('finds the same in whatever order and slices events come, once or twice: %s', async (_, choices) => {
  await fc.assert(
    fc.asyncProperty(
      history.chain((events) =>
        fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
      ),
      fc.integer({ min: 1, max: 30 }),
      async ([events, shuffled], size) => {
        const atOnce = await foundIn([events], choices);
        const inSlices = await foundIn(cut(shuffled, size), choices);
        const twice = await foundIn([...cut(shuffled, size), ...cut(events, size + 3)], choices);
        const live = await foundIn(cut(oldestFirst(events), size), choices);
        expect(inSlices).toEqual(atOnce);
        expect(twice).toEqual(atOnce);
        expect(live).toEqual(atOnce);
      },
    ),
    { numRuns: Number(process.env['RUNS'] ?? 60) },
  );
});

it('learns the same habits in whatever order ninety days come', async () => {
  const past = quietPast('first', START + 92 * DAY);
  const lively = history.map((events) =>
    events.map((event) => ({ ...event, account: 'first', time: START + 85 * DAY + ((event.time ?? 0) % (9 * DAY)) })),
  );
  await fc.assert(
    fc.asyncProperty(
      lively.chain((events) => {
        const all = [...past, ...events];
        return fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }));
      }),
      fc.integer({ min: 20, max: 200 }),
      async ([events, shuffled], size) => {
        expect(await foundIn(cut(shuffled, size), ALL_ON)).toEqual(await foundIn([events], ALL_ON));
      },
    ),
    { numRuns: Number(process.env['RUNS'] ?? 20) },
  );
});
