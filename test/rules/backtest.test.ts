/** What rules would have found. */
import { expect, it } from 'vitest';
import type { StoredEvent } from '../../utils/audit/event.ts';
import { activate, activeRules } from '../../utils/rules/active.ts';
import { backtest } from '../../utils/rules/backtest.ts';
import { oldestFirst, toRuleEvent } from '../../utils/rules/event.ts';
import { type Finding, identityOf } from '../../utils/rules/finding.ts';
import { knownThings } from '../../utils/rules/known.ts';
import { ownRule } from '../../utils/rules/own-rule.ts';
import { RULES } from '../../utils/rules/registry.ts';
import { accountTakeover } from '../../utils/sample/stories.ts';
import { HOUR, MINUTE } from '../../utils/time.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { watchRules } from '../helpers/rules.ts';
import { eventsOf, quietQuarter } from '../helpers/stories.ts';

const CONTROLS = { known: knownThings([]), exceptions: [], tickets: [] };
const KEY = 'a1b2c3d4';

async function historyOf(account: string, seed: number): Promise<StoredEvent[]> {
  const steps = [...quietQuarter(NOW - HOUR, seed), ...accountTakeover(NOW - 12 * MINUTE, KEY)];
  return eventsOf(steps, seed, account);
}

const byIdentity = (a: Finding, b: Finding) => (identityOf(a) < identityOf(b) ? -1 : 1);

it.each([7, 100, 10_000])('finds in slices of %i what watching found, in two accounts', async (size) => {
  const accounts = ['production', 'staging'];
  const histories = await Promise.all(accounts.map(historyOf));
  const watch = watchRules(accounts, { isFresh: () => false });
  for (const events of histories) await watch.take(events);
  const all = histories.flat().map(toRuleEvent).sort(oldestFirst);
  const parts = Array.from({ length: Math.ceil(all.length / size) }, (_, part) =>
    all.slice(part * size, (part + 1) * size),
  );
  const slices = parts.flatMap((part) => Array.from(Map.groupBy(part, ({ account }) => account).values()));
  let found: Finding[] = [];
  let seen = 0;
  for await (const progress of backtest(accounts, slices, activeRules(RULES, {}, 2), CONTROLS)) {
    expect(progress.events).toBeGreaterThan(seen);
    seen = progress.events;
    found = progress.findings();
    expect(progress.found).toBe(found.length);
  }
  expect(seen).toBe(all.length);
  expect(found.sort(byIdentity)).toEqual(watch.findings().sort(byIdentity));
  expect(found.filter(({ rule, learning }) => rule === 'D29' && !learning)).toHaveLength(1);
});

it('tries rules with other thresholds before they are switched on', async () => {
  const events = (await historyOf('production', 1)).map(toRuleEvent).sort(oldestFirst);
  const count = async (history: number) => {
    const rules = activeRules(
      RULES.filter(({ id }) => id === 'D2'),
      { D2: { params: { history } } },
      1,
    );
    let found = 0;
    for await (const progress of backtest(['production'], [events], rules, CONTROLS)) found = progress.found;
    return found;
  };
  expect(await count(14)).toBeGreaterThan(await count(90));
});

it('counts very many findings, and keeps the newest', async () => {
  const every = ownRule({ id: 'all', view: 'all', severity: 'info', more: 0, minutes: 1 }, () => true);
  const events = Array.from({ length: 12_000 }, (_, index) => toRuleEvent(buildEvent({ time: NOW + index * HOUR })));
  const slices = Array.from({ length: 12 }, (_, part) => events.slice(part * 1000, (part + 1) * 1000));
  let last = { found: 0, findings: (): Finding[] => [] };
  for await (const progress of backtest(['production'], slices, [activate(every)], CONTROLS)) last = progress;
  const kept = last.findings();
  expect(last.found).toBe(12_000);
  expect(kept.length).toBeLessThan(12_000);
  expect(Math.max(...kept.map(({ at }) => at))).toBe(NOW + 11_999 * HOUR);
});
