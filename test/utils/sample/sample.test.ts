import { expect, it } from 'vitest';
import { worstFirst } from '../../../utils/rules/finding.ts';
import { createSample } from '../../../utils/sample/sample.ts';
import { DAY, MINUTE } from '../../../utils/time.ts';
import { NOW } from '../../helpers/build-event.ts';
import { watchRules } from '../../helpers/rules.ts';

it('tells four weeks that end with a takeover, of which only the takeover is unread', async () => {
  const { rows } = await createSample(NOW);
  const unread = rows.filter(({ unread: isUnread }) => isUnread).map(({ event }) => event);
  expect(unread.map(({ type }) => type)).toEqual([
    'USER_LOGIN',
    'ACCOUNT_SECRET_CREATE',
    'IP_WHITELIST_CREATE',
    'NUMBER_UPDATED',
    'AUTORELOAD_UPDATE',
    'USER_PRODUCT_SEARCH',
  ]);
  expect(unread.at(-1)?.time).toBe(NOW - 2 * MINUTE);
});

it.each([0, 6, 12, 23])('is long enough for rules to tell of the takeover aloud, at %i o’clock', async (hour) => {
  const now = NOW - (NOW % DAY) + hour * 60 * MINUTE;
  const watch = watchRules(['sample']);
  const { rows } = await createSample(now);
  await watch.take(rows.map(({ event }) => Object.assign(event, { account: 'sample', seenAt: now })));
  const [worst] = watch.findings().toSorted(worstFirst);
  expect(worst).toMatchObject({ rule: 'D30', severity: 'critical', count: 5 });
});

it.each([0, 6, 12, 23])('holds nothing from the future at %i o’clock, and every id once', async (hour) => {
  const now = NOW - (NOW % DAY) + hour * 60 * MINUTE;
  const events = (await createSample(now)).rows.map(({ event }) => event);
  expect(events.filter(({ time }) => time === null || time > now)).toEqual([]);
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
});

it('uses only addresses, numbers and domains that are set aside for documentation', async () => {
  const text = JSON.stringify(await createSample(NOW));
  const addresses = Array.from(text.matchAll(/\d+\.\d+\.\d+\.\d+/g), ([address]) => address);
  expect(addresses.filter((address) => !/^(192\.0\.2|198\.51\.100|203\.0\.113)\./.test(address))).toEqual([]);
  const domains = Array.from(text.matchAll(/[@/.](\w+\.(?:org|com|net|io))/g), ([, domain]) => domain);
  expect(new Set(domains)).toEqual(new Set(['example.org', 'example.net', 'nexmo.com']));
});
