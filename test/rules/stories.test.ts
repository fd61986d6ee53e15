/** What people are told of the stories that the sample data and the test server tell. */
import { expect, it } from 'vitest';
import { severityRank } from '../../utils/audit/catalogue.ts';
import { type Finding, worstFirst } from '../../utils/rules/finding.ts';
import { accountTakeover, secretRotation } from '../../utils/sample/stories.ts';
import { DAY, HOUR, MINUTE } from '../../utils/time.ts';
import { quietMonth } from '../emulator/stories/quiet-month.ts';
import type { Step } from '../../utils/sample/step.ts';
import { NOW } from '../helpers/build-event.ts';
import { watchRules } from '../helpers/rules.ts';
import { eventsOf, quietQuarter } from '../helpers/stories.ts';

const KEY = 'a1b2c3d4';
const lines = (findings: readonly Finding[]) => findings.map(({ rule, severity }) => `${rule} ${severity}`);
const isAbove = (severity: 'info' | 'low') => (finding: Finding) =>
  severityRank(finding.severity) > severityRank(severity);

async function findIn(before: readonly Step[], story: readonly Step[], accounts = ['production']) {
  const watch = watchRules(accounts);
  await watch.take(await eventsOf(before));
  const events = await eventsOf(story, 2);
  await watch.take(events);
  const ids = new Set(events.map(({ id }) => id));
  return watch
    .findings()
    .filter((finding) => finding.events.some(({ id }) => ids.has(id)))
    .sort(worstFirst);
}

it('tells of a takeover after ninety quiet days, the worst first, and of nothing else that matters', async () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const findings = await findIn(quietQuarter(NOW - HOUR, seed), accountTakeover(NOW - 12 * MINUTE, KEY));
    console.log(
      lines(findings),
      findings.filter((f) => ['D31', 'D24', 'D25'].includes(f.rule)).map((f) => f.facts),
    );
  }
});

it('quiet month', async () => {
  for (let seed = 1; seed < 40; seed++) {
    const watch = watchRules(['production']);
    await watch.take(await eventsOf(quietMonth(NOW, KEY, seed) as Step[], seed));
    const after = watch.findings().filter((f) => !f.learning);
    console.log(
      seed,
      after.length,
      after.filter(isAbove('info')).length,
      lines(after.toSorted(worstFirst)).join(' | '),
      watch.findings().length,
    );
  }
});
it('rotation', async () => {
  console.log(lines(await findIn(quietQuarter(NOW - 3 * DAY, 3), secretRotation(NOW - 2 * DAY - 2 * HOUR, KEY))));
});
