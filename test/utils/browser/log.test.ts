import { expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetInLog, log, readLog } from '../../../utils/browser/log.ts';

const ONE = '00000000-0000-4000-8000-000000000001';
const TWO = '00000000-0000-4000-8000-000000000002';
const checked = (at: number, account = ONE) => log({ at, what: 'checked', account, pages: 1, read: 3, added: 0 });
const times = async () => (await readLog()).map(({ at }) => at);

it('outlives the browser session, in order, and writes no more than the newest entries each time', async () => {
  for (let at = 1; at <= 120; at++) await checked(at);
  await fakeBrowser.storage.session.clear();
  expect(await times()).toEqual(Array.from({ length: 120 }, (_, index) => index + 1));
  const stored = await fakeBrowser.storage.local.get<Record<string, unknown[]>>(null);
  expect(stored['log']?.length).toBeLessThan(50);
});

it('is bounded: the oldest make room', async () => {
  for (let at = 1; at <= 600; at++) await checked(at);
  const kept = await times();
  expect([kept.length <= 500, kept.length > 400, kept.at(-1)]).toEqual([true, true, 600]);
});

it('keeps every entry of those who log at the same time', async () => {
  await Promise.all(Array.from({ length: 70 }, (_, at) => checked(at)));
  expect((await times()).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 70 }, (_, at) => at));
});

it('takes in nothing that is not on its list', async () => {
  const entry = { at: 1, what: 'checked', account: ONE, url: 'https://api.nexmo.com/?secret=Abcdefgh12345' } as const;
  await log(entry);
  await log({ at: 2, what: 'failed', account: 'alice@example.org' });
  expect(await readLog()).toEqual([{ at: 1, what: 'checked', account: ONE }]);
});

it('forgets one account', async () => {
  for (let at = 1; at <= 60; at++) await checked(at, at % 2 ? ONE : TWO);
  await forgetInLog(ONE);
  expect(new Set((await readLog()).map(({ account }) => account))).toEqual(new Set([TWO]));
});
