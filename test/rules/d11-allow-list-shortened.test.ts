import { expect, it } from 'vitest';
import { HOUR } from '../../utils/time.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { findingsIn } from '../helpers/rules.ts';

const listed = (hours: number, ip: string) =>
  buildEvent({ type: 'IP_WHITELIST_CREATE', time: NOW - hours * HOUR, context: { ip } });
const removed = (ip: string | null, hours = 0) =>
  buildEvent({ type: 'IP_WHITELIST_DELETE', time: NOW - hours * HOUR, context: ip === null ? undefined : { ip } });

it('is critical where the last known entry goes', async () => {
  expect(await findingsIn('D11', [listed(5, '192.0.2.1'), removed('192.0.2.1')])).toMatchObject([
    { severity: 'critical', facts: { left: 0 } },
  ]);
});

it('is high where others are left', async () => {
  const events = [listed(5, '192.0.2.1'), listed(4, '192.0.2.2'), removed('192.0.2.1')];
  expect(await findingsIn('D11', events)).toMatchObject([{ severity: 'high', facts: { left: 1 } }]);
});

it('does not count what was removed before, and counts what was added again', async () => {
  const events = [listed(5, '192.0.2.1'), listed(5, '192.0.2.2'), removed('192.0.2.1', 3), removed('192.0.2.2')];
  expect((await findingsIn('D11', events)).map(({ severity }) => severity)).toEqual(['high', 'critical']);
});

it('says that it cannot know where the entry is older than the archive, or was not recognised', async () => {
  expect(await findingsIn('D11', [removed('192.0.2.9')])).toMatchObject([{ severity: 'high', facts: { inferred: 1 } }]);
  expect(await findingsIn('D11', [removed(null)])).toMatchObject([
    { severity: 'high', facts: { details: 'not recognised' } },
  ]);
});

it('is silent about an entry that was added', async () => {
  expect(await findingsIn('D11', [listed(1, '192.0.2.1')])).toEqual([]);
});
