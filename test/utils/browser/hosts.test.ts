import { expect, it } from 'vitest';
import { countingSend } from '../../../utils/browser/hosts.ts';
import { hostsStore } from '../../../utils/browser/storage.ts';

const EVENTS = 'https://api.nexmo.com/beta/audit/events';
const HOST = 'api.nexmo.com';

/** A host that answers only when it is let. */
function slowHost() {
  const waiting: (() => void)[] = [];
  const send = () => new Promise<Response>((resolve) => waiting.push(() => resolve(new Response())));
  return { send, waiting };
}

it('has noted a host before it is asked for the first time', async () => {
  const noted: unknown[] = [];
  const send = countingSend(
    async () => {
      noted.push(await hostsStore.get());
      return new Response();
    },
    () => 5000,
  );
  await send(EVENTS, {});
  expect(noted).toEqual([{ [HOST]: { requests: 1, at: 5000 } }]);
});

it('counts every request, though those that are sent together are noted together', async () => {
  const { send, waiting } = slowHost();
  const changes: unknown[] = [];
  const stop = hostsStore.watch((hosts) => changes.push(hosts));
  const counting = countingSend(send, () => 5000);
  const answers = Array.from({ length: 6 }, () => counting(EVENTS, {}));
  while (waiting.length < 6) await Promise.resolve();
  for (const answer of waiting) answer();
  await Promise.all(answers);
  stop();
  expect([await hostsStore.get(), changes.length]).toEqual([{ [HOST]: { requests: 6, at: 5000 } }, 2]);
});

it('counts what failed too', async () => {
  const send = countingSend(
    () => Promise.reject(new TypeError('Failed to fetch')),
    () => 5000,
  );
  await Promise.allSettled([send(EVENTS, {}), send(EVENTS, {})]);
  expect((await hostsStore.get())[HOST]?.requests).toBe(2);
});
