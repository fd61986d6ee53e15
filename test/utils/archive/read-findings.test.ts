import { expect, it } from 'vitest';
import { createArchive } from '../../../utils/archive/create-archive.ts';
import { UNHANDLED } from '../../../utils/rules/stored-finding.ts';
import { NOW } from '../../helpers/build-event.ts';
import { buildFinding } from '../../helpers/findings.ts';

it('brings every finding, however many there are, and to be counted those that are open or will be again', async () => {
  const archive = createArchive();
  const found = Array.from({ length: 600 }, (_, index) =>
    buildFinding({ severity: index % 2 === 0 ? 'high' : 'low', learning: index % 3 === 0 }),
  );
  await archive.rules.store(null, { put: found, gone: [], news: [] }, NOW);
  const [closed, snoozed] = found.filter(({ learning }) => !learning);
  if (!closed || !snoozed) throw new Error('None was learned');
  await archive.rules.change([closed], { handling: { ...UNHANDLED, closed: 'done' } });
  await archive.rules.change([snoozed], { handling: { ...UNHANDLED, snoozedUntil: NOW } });
  const keys = (await archive.findings()).map(({ key }) => key);
  expect(keys.toSorted()).toEqual(found.map(({ key }) => key).toSorted());
  const open = await archive.openFindings();
  expect([open.length, open.filter(({ severity }) => severity === 'high').length]).toEqual([399, 200]);
  expect(open.filter(({ handling }) => handling)).toHaveLength(1);
});
