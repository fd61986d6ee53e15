import { expect, it } from 'vitest';
import { countSends } from '../../../utils/browser/hosts.ts';
import { hostsStore } from '../../../utils/browser/storage.ts';

const EVENTS = 'https://api.nexmo.com/beta/audit/events';
const HOST = 'api.nexmo.com';

it('has noted a host before it is asked for the first time', async () => {
  const noted: unknown[] = [];
  const { send } = countSends(
    async () => {
      noted.push(await hostsStore.get());
      return new Response();
    },
    () => 5000,
  );
  await send(EVENTS, {});
  expect(noted).toEqual([{ [HOST]: { requests: 1, at: 5000 } }]);
});

it('counts every request, whether it was answered or not, and notes those of one second together', async () => {
  const changes: unknown[] = [];
  const stop = hostsStore.watch((hosts) => changes.push(hosts));
  const { send, note } = countSends(
    () => Promise.reject(new TypeError('Failed to fetch')),
    () => 5000,
  );
  await Promise.allSettled(Array.from({ length: 6 }, () => send(EVENTS, {})));
  await note();
  stop();
  expect([await hostsStore.get(), changes.length]).toEqual([{ [HOST]: { requests: 6, at: 5000 } }, 2]);
});

it('notes what it counts while nobody is done with asking', async () => {
  let now = 5000;
  const { send } = countSends(
    () => Promise.resolve(new Response()),
    () => now,
  );
  for (; now < 8000; now += 500) await send(EVENTS, {});
  expect(await hostsStore.get()).toEqual({ [HOST]: { requests: 5, at: 7000 } });
});

it('writes nothing where nothing was asked', async () => {
  await countSends(
    () => Promise.resolve(new Response()),
    () => 5000,
  ).note();
  expect(await hostsStore.get()).toEqual({});
});
