import { expect, it } from 'vitest';
import { createReader } from '../../../utils/monitor/read-account.ts';
import { createTally } from '../../../utils/monitor/tally.ts';
import { MINUTE } from '../../../utils/time.ts';
import { createAuditApi } from '../../../utils/vonage/client.ts';
import { CREDENTIAL } from '../../helpers/credentials.ts';
import { emulate, portsTo } from '../../helpers/emulated.ts';

it('hands out what a poll added, and keeps nothing of a history in memory', async () => {
  const emulator = await emulate();
  const now = Date.now();
  const account = emulator.account(CREDENTIAL.apiKey);
  account.add(Array.from({ length: 3000 }, (_, index) => ({ at: now - (1 + index) * MINUTE, type: 'USER_LOGIN' })));
  const ports = portsTo(emulator);
  const watched = { id: 'one', label: 'One', keyHint: 'd4', addedAt: now, paused: false, notices: true };
  const { signal } = new AbortController();
  const reader = createReader(ports, createAuditApi(ports, CREDENTIAL), watched, createTally(), signal);
  const context = { addedAt: now, goodAt: null, lost: false, silence: null };
  const taken = () => reader.takeAdditions().flatMap(({ events }) => events).length;
  await reader.poll(context);
  const polled = taken();
  await reader.readHistory(context, { since: 0, until: Infinity, most: null });
  expect([polled > 0, polled < 2000, (await ports.archive.extent('one')).count, taken()]).toEqual([
    true,
    true,
    3000,
    0,
  ]);
  account.add([{ at: now, type: 'APP_CREATE' }]);
  await reader.poll(context);
  expect(taken()).toBe(1);
});
