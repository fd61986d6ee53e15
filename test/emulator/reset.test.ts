import { expect, it } from 'vitest';
import { IMMEDIATE } from './settings.ts';
import { ask, BASE, KEY, list, SECRET, start } from './probe.ts';

it('begins again as at the start: no account, no request, no fault and no hold is left', async () => {
  const emulator = await start({ settings: { order: 'asc' } });
  await list(emulator);
  emulator.failNext('503');
  emulator.hold();
  emulator.reset(IMMEDIATE);
  expect([emulator.accounts, emulator.requests, emulator.settings.order]).toEqual([[], [], 'desc']);
  expect((await ask(emulator, `${BASE}/events`)).status).toBe(401);
  emulator.addAccount({ apiKey: KEY, secrets: [SECRET], premium: true });
  expect((await list(emulator)).page).toMatchObject({ totalElements: 0 });
});
