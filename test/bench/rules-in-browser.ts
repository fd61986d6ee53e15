/** What rules cost over the archive that is stored, in a page. */
import { activeRules } from '../../utils/rules/active.ts';
import { backtest } from '../../utils/rules/backtest.ts';
import { evaluate } from '../../utils/rules/evaluate.ts';
import { type RuleEvent, toRuleEvent } from '../../utils/rules/event.ts';
import { knownThings } from '../../utils/rules/known.ts';
import { absorb } from '../../utils/rules/past/absorb.ts';
import { createPast } from '../../utils/rules/past/past.ts';
import { RULES } from '../../utils/rules/registry.ts';
import { settle } from '../../utils/rules/settle.ts';
import { toAuditEvents } from '../../utils/vonage/entry.ts';
import { eventJson } from '../emulator/api/event-json.ts';
import { generatedHistory } from '../emulator/history/generated.ts';
import { mix } from '../emulator/history/hash.ts';
import { defaultSettings } from '../emulator/settings.ts';
import { archive } from './archive-in-page.ts';
import { ACCOUNTS, fill as fillEach } from './explore-fill.ts';

const IDS = ACCOUNTS.map(({ id }) => id);
const CONTROLS = { known: knownThings([]), exceptions: [], tickets: [] };
/** All of them, also those that are off at first. */
const ACTIVE = activeRules(RULES, Object.fromEntries(RULES.map(({ id }) => [id, { on: true }])), IDS.length);
const TICK = 5;
const PEOPLE = 200;
const COUNTRIES = ['GB', 'DE', 'NL', 'PL', 'US'] as const;

interface Tested {
  readonly took: number;
  readonly longest: number;
  readonly memory: number;
}

/** @param to of all accounts' events together. */
export async function fill(count: number, from: number, to: number): Promise<void> {
  const each = (all: number) => Math.ceil(all / IDS.length);
  await fillEach(each(count), each(from), each(to), atHome);
}

/** Everybody works from the same few addresses of one country, as people do. */
function atHome(json: string, hash: number): string {
  const person = hash % PEOPLE;
  const address = mix(hash + 1) % 3;
  return json
    .replace(/"user_email":"[^"]*"/, `"user_email":"user${person}@example.org"`)
    .replace(/"user_id":\d+/, `"user_id":${2_000_000 + person}`)
    .replace(/"source_ip":"[^"]*"/, `"source_ip":"10.${person}.${address}.7"`)
    .replace(/"source_country":"[^"]*"/, `"source_country":"${COUNTRIES[person % COUNTRIES.length]}"`);
}

/** Lets all rules judge everything, and stores what they learned. Milliseconds, and megabytes. */
export async function testAll(): Promise<Tested> {
  let [longest, memory, last] = [0, 0, performance.now()];
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - TICK);
    last = now;
    memory = Math.max(memory, heap());
  }, TICK);
  const start = performance.now();
  let pasts: Parameters<typeof archive.rules.store>[0][] = [];
  for await (const progress of backtest(IDS, histories(), ACTIVE, CONTROLS)) pasts = [...progress.pasts];
  const took = performance.now() - start;
  clearInterval(timer);
  for (const past of pasts) {
    if (!past) continue;
    past.sequence = (await archive.rules.past(past.account)).changes;
    await archive.rules.store(past, { put: [], gone: [], news: [] }, Date.now());
  }
  return { took, longest, memory };
}

async function* histories(): AsyncGenerator<RuleEvent[], void> {
  for (const id of IDS) yield* archive.rules.history(id);
}

/** Stores new events of one account. @returns milliseconds from there until what rules find in them is stored. */
export async function judgeFresh(round: number, count: number): Promise<number> {
  const [account = ''] = IDS;
  const now = Date.now();
  const history = generatedHistory({ seed: 100 + round, count, from: now - 60_000, until: now, apiKey: account });
  const settings = defaultSettings();
  const entries = Array.from(
    { length: count },
    (_, index) => JSON.parse(eventJson(history.at(index), settings)) as unknown,
  );
  const rows = (await toAuditEvents(entries, entries)).map((event) => ({ event, unread: true }));
  const { addition } = await archive.commit(account, { seenAt: now, rows, state: null });
  if (addition?.events.length !== count) throw new Error('Not all of them were new.');
  const start = performance.now();
  const { past } = await archive.rules.past(account);
  const others = await Promise.all(IDS.filter((id) => id !== account).map((id) => archive.rules.seen(id)));
  const events = addition.events.map((event) => toRuleEvent({ ...event, account, seenAt: now }));
  const shift = past && absorb(past, events, { before: addition.before, after: addition.before + 1 });
  if (!past || !shift) throw new Error('What was learned does not go on.');
  const verdict = await evaluate({ account, events, isFresh: () => true }, shift, {
    ...CONTROLS,
    rules: ACTIVE,
    pasts: [past, ...others.flatMap((one) => one ?? [])].map(createPast),
    eventsBetween: archive.rules.reader(),
    findingsBetween: (of, from, to) =>
      archive.rules.findingsIn(ACTIVE.map(({ rule }) => ({ rule: rule.id, account: of, from, to }))),
  });
  await archive.rules.store(past, settle(await archive.rules.findingsIn(verdict.scopes), verdict), now);
  return performance.now() - start;
}

function heap(): number {
  const { memory } = performance as Performance & { memory?: { usedJSHeapSize: number } };
  return (memory?.usedJSHeapSize ?? Number.NaN) / 1e6;
}
