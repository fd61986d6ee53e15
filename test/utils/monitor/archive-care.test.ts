/** What keeps the archive whole: noticing its loss, reading history, and erasing what nobody wants any more. */
import { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { healthStore, lossStore } from '../../../utils/browser/storage.ts';
import { ordinaryDay } from '../../../utils/sample/stories.ts';
import { DAY, HOUR } from '../../../utils/time.ts';
import { CREDENTIAL } from '../../helpers/credentials.ts';
import { emulate } from '../../helpers/emulated.ts';
import { watching } from '../../helpers/watching.ts';
import { waitUntil } from '../../helpers/browser/wait.ts';

const KEY = CREDENTIAL.apiKey;
const TODAY = Date.now() - (Date.now() % DAY);
const days = (count: number, from = 1) =>
  Array.from({ length: count }, (_, index) => ordinaryDay(TODAY - (from + index) * DAY, KEY)).flat();

async function settled(id: string): Promise<void> {
  await waitUntil(async () => (await healthStore.get())[id]?.unfinished === false);
}

it('notices that the browser lost the archive, says so, and reads everything again without calling it new (faults 68, 70)', async () => {
  const emulator = await emulate();
  emulator.account(KEY).add(days(30));
  const first = watching(emulator);
  const id = await first.add('Production');
  await settled(id);
  const { count } = await first.archive.extent(id);
  expect([count > 100, await lossStore.get()]).toEqual([true, null]);

  globalThis.indexedDB = new IDBFactory();
  const second = watching(emulator);
  await second.requests.check(id);
  await settled(id);
  expect(await lossStore.get()).not.toBeNull();
  expect([(await second.archive.extent(id)).count, await second.archive.unread()]).toEqual([count, []]);
  expect((await second.archive.syncState(id))?.spans.map(({ how }) => how)).toEqual(['reset']);
});

it('keeps what is new coming while reading history waits, and goes on when the person wants it', async () => {
  const emulator = await emulate();
  emulator.account(KEY).add(days(60));
  const { add, archive, requests } = watching(emulator);
  const hold = emulator.hold({ path: /date_to/ });
  const id = await add('Production');
  await hold.reached;
  const pausing = requests.pauseHistory({ account: id, paused: true });
  hold.release();
  await pausing;
  const { count } = await archive.extent(id);
  emulator.account(KEY).tell('takeover');
  await requests.check(id);
  expect([(await archive.extent(id)).count, (await healthStore.get())[id]?.unfinished]).toEqual([count + 6, true]);
  await requests.pauseHistory({ account: id, paused: false });
  await settled(id);
  expect((await healthStore.get())[id]?.completeSince).toBe(0);
});

it('erases what is older than the person wants it kept, and does not read it again', async () => {
  const emulator = await emulate();
  emulator.account(KEY).add([...days(5), ...days(5, 200)]);
  let time = Date.now();
  const { add, archive, requests } = watching(emulator, { now: () => time });
  const id = await add('Production');
  await settled(id);
  const before = await archive.extent(id);
  await requests.changeSettings({ keepDays: 90 });
  time += HOUR;
  await requests.check(id);
  const after = await archive.extent(id);
  expect([after.count < before.count, (after.oldest ?? 0) > TODAY - 90 * DAY]).toEqual([true, true]);
  time += 8 * DAY;
  await requests.check(id);
  await settled(id);
  expect(await archive.extent(id)).toEqual(after);
});

it('remembers why nobody asked, with what was read later', async () => {
  let time = Date.now();
  const emulator = await emulate({ now: () => time });
  emulator.account(KEY).add(days(3));
  const { add, archive, requests, monitor } = watching(emulator, { now: () => time });
  const id = await add('Production');
  await settled(id);
  time += 9 * HOUR;
  await monitor.checkDue();
  await requests.pause({ account: id, paused: true });
  time += 3 * HOUR;
  await requests.pause({ account: id, paused: false });
  const spans = (await archive.syncState(id))?.spans ?? [];
  expect(spans.filter(({ how }) => how === 'late').map(({ why }) => why)).toEqual(['closed', 'paused']);
});
