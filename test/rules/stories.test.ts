/** What people are told of the stories that the sample data and the test server tell. */
import { describe, expect, it } from 'vitest';
import { severityRank } from '../../utils/audit/catalogue.ts';
import { type Finding, worstFirst } from '../../utils/rules/finding.ts';
import type { Step } from '../../utils/sample/step.ts';
import { accountTakeover, ordinaryDay, secretRotation } from '../../utils/sample/stories.ts';
import { DAY, HOUR, MINUTE } from '../../utils/time.ts';
import { leaver } from '../emulator/stories/leaver.ts';
import { quietMonth } from '../emulator/stories/quiet-month.ts';
import { NOW } from '../helpers/build-event.ts';
import { watchRules } from '../helpers/rules.ts';
import { eventsOf, quietQuarter } from '../helpers/stories.ts';

const KEY = 'a1b2c3d4';
const TODAY = Math.floor(NOW / DAY) * DAY;
const SEEDS = Array.from({ length: 12 }, (_, seed) => seed + 1);
/** The same day ninety times, weekends as well, in which bob never appears. */
const SAME_DAYS = Array.from({ length: 90 }, (_, back) => ordinaryDay(TODAY - (back + 4) * DAY, KEY)).flat();

const lines = (findings: readonly Finding[]) => findings.map(({ rule, severity }) => `${rule} ${severity}`);
const above = (least: 'info' | 'low', findings: readonly Finding[]) =>
  findings.filter(({ severity }) => severityRank(severity) > severityRank(least));

/** What is found in a story, the worst first, after what was before. */
async function findIn(before: readonly Step[], story: readonly Step[]): Promise<Finding[]> {
  const watch = watchRules(['production']);
  await watch.take(await eventsOf(before));
  const events = await eventsOf(story, 2);
  await watch.take(events);
  const ids = new Set(events.map(({ id }) => id));
  return watch
    .findings()
    .filter((finding) => finding.events.some(({ id }) => ids.has(id)))
    .sort(worstFirst);
}

const TAKEOVER = ['D30 critical', 'D17 critical', 'D10 critical', 'D6 critical', 'D14 high', 'D1 high', 'D2 high'];

describe('a takeover', () => {
  it.each(SEEDS)(
    'after ninety quiet days is told of with its parts, the worst first, and nothing else (%i)',
    async (seed) => {
      const findings = await findIn(quietQuarter(NOW - HOUR, seed), accountTakeover(NOW - 12 * MINUTE, KEY));
      expect(lines(above('low', findings)).toSorted()).toEqual(TAKEOVER.toSorted());
      expect(lines(findings).slice(0, 7)).toEqual(TAKEOVER);
    },
  );

  it.each([5, 9, 15, 3 * 24, 4 * 24 + 12])(
    'is told of alike at every hour of the week (%i hours earlier)',
    async (hours) => {
      const end = NOW - hours * HOUR;
      const findings = await findIn(quietQuarter(NOW - 7 * DAY, 3), accountTakeover(end - 12 * MINUTE, KEY));
      expect(lines(above('low', findings)).toSorted()).toEqual(TAKEOVER.toSorted());
    },
  );

  it('by somebody who was never seen is no louder', async () => {
    const findings = await findIn(SAME_DAYS, accountTakeover(NOW - 12 * MINUTE, KEY));
    expect(lines(above('low', findings)).toSorted()).toEqual(TAKEOVER.toSorted());
  });

  it('is found in one evaluation, and its events are in the chain', async () => {
    const [chain] = await findIn(quietQuarter(NOW - HOUR), accountTakeover(NOW - 12 * MINUTE, KEY));
    expect(chain).toMatchObject({ rule: 'D30', count: 5, facts: { rules: 'D1, D10, D14, D17, D2, D6' } });
  });
});

it.each(SEEDS)('a quiet month gives at most three findings after its learning period (%i)', async (seed) => {
  const watch = watchRules(['production']);
  await watch.take(await eventsOf(quietMonth(NOW, KEY, seed) as Step[]));
  const found = watch.findings();
  expect(found.filter(({ learning }) => learning).every(({ severity }) => severity === 'info')).toBe(true);
  expect(
    above(
      'info',
      found.filter(({ learning }) => !learning),
    ).length,
  ).toBeLessThanOrEqual(3);
});

describe('a rotation', () => {
  it.each(SEEDS)('that was done as it should be is one note (%i)', async (seed) => {
    const findings = await findIn(quietQuarter(NOW - 3 * DAY, seed), secretRotation(NOW - 2 * DAY - HOUR, KEY));
    expect(lines(findings)).toEqual(['D6 info']);
    expect(findings[0]?.count).toBe(2);
  });

  it('at an hour at which nobody works is one note', async () => {
    expect(lines(await findIn(SAME_DAYS, secretRotation(NOW - 2 * DAY - HOUR, KEY)))).toEqual(['D6 info']);
  });

  it('is more than a note while only its first half is done', async () => {
    const [first] = secretRotation(NOW - HOUR, KEY);
    expect(lines(await findIn(quietQuarter(NOW - 3 * DAY), first ? [first] : []))).toEqual(['D6 medium']);
  });
});

it('somebody who leaves is a note', async () => {
  expect(lines(await findIn(quietQuarter(NOW - 3 * DAY), leaver(NOW, KEY, 1) as Step[]))).toEqual(['D21 info']);
});
