import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { RULES } from '../../../utils/rules/registry.ts';
import { DEFAULT_NOTICES, type NoticeSettings } from '../../../utils/watch/notice-settings.ts';
import { PEOPLE, PLACES } from '../../../utils/sample/cast.ts';
import { DAY, FOREVER, HOUR } from '../../../utils/time.ts';
import { CREDENTIAL } from '../../helpers/credentials.ts';
import { emulate } from '../../helpers/emulated.ts';
import { quietQuarter } from '../../helpers/stories.ts';
import { toolbar } from '../../helpers/toolbar.ts';
import { watching } from '../../helpers/watching.ts';

const KEY = CREDENTIAL.apiKey;

/** An account with three quiet months. @param notices what the person chose. */
async function listening(notices: Partial<NoticeSettings> = {}) {
  const emulator = await emulate();
  const account = emulator.account(KEY);
  account.add(quietQuarter(Date.now() - HOUR));
  const shown = vi.spyOn(fakeBrowser.notifications, 'create');
  const watched = watching(emulator);
  const id = await watched.add('Production');
  await watched.requests.changeSettings({ notices: { ...DEFAULT_NOTICES, ...notices } });
  shown.mockClear();
  const told = () =>
    shown.mock.calls.map((call) => call.find((part) => typeof part === 'object') as { title: string; message: string });
  return { ...watched, emulator, account, id, told };
}

/** All of today and yesterday. */
const ALWAYS = { from: 0, to: 0, days: [0, 1, 2, 3, 4, 5, 6] };

describe('what rules find', () => {
  it('is told by one notification, the worst first, and the events behind it are not told again', async () => {
    const { account, requests, id, told } = await listening();
    account.tell('takeover');
    await requests.check(id);
    expect(told()).toHaveLength(1);
    expect(told()[0]?.title).toMatch(/^Critical: \d+ findings$/);
    expect(told()[0]?.message.split('\n')[0]).toBe('Signs of a takeover together');
    await requests.check(id);
    expect(told()).toHaveLength(1);
  });

  it('leads to what was found', async () => {
    const { account, requests, id } = await listening();
    account.tell('takeover');
    await requests.check(id);
    const [shown] = Object.keys(await fakeBrowser.notifications.getAll());
    expect(shown).toMatch(new RegExp(`^news#findings&f=D30/${id}/`));
  });

  it('gives the badge its colour and the title its words', async () => {
    const { account, requests, id } = await listening();
    account.tell('takeover');
    await requests.check(id);
    const { text, title } = await toolbar();
    expect(text).toBe('6');
    expect(title).toContain('6 new events: 5 critical');
    expect(title).toContain('At worst: Signs of a takeover together.');
  });
});

it('calls a rule that the person made by the name of its view', async () => {
  const { account, requests, id, told } = await listening();
  const view = { id: 'v1', name: 'Who left', query: 'type:USER_STATUS', starred: false };
  await requests.changeSettings({ views: { saved: [view], opening: null, watched: null } });
  await requests.changeRules({ own: [{ id: 'r1', view: 'v1', severity: 'high', more: 0, minutes: 60 }] });
  account.add([{ at: Date.now(), type: 'USER_STATUS', by: { id: 1000001, email: 'alice@example.org' } }]);
  await requests.check(id);
  expect(told().at(-1)?.message.split('\n')).toContain('Who left');
  expect((await toolbar()).title).toContain('1 new event: 1 high. At worst: Who left.');
});

describe('the badge', () => {
  const SIGN_IN = [{ at: Date.now(), type: 'USER_LOGIN', by: PEOPLE.bob, from: PLACES.stranger }];

  it('is as severe as what a rule found in an event, though the person does not count events of its type', async () => {
    const { account, requests, id } = await listening();
    await requests.changeSettings({ uncounted: ['USER_LOGIN'] });
    account.add(SIGN_IN);
    await requests.check(id);
    expect((await toolbar()).title).toContain('1 new event: 1 high. At worst: New country.');
  });

  it.each<[string, (around: Awaited<ReturnType<typeof listening>>) => Promise<void>]>([
    [
      'is off',
      async ({ requests }) => {
        const rules = Object.fromEntries(RULES.map(({ id }) => [id, 'off'] as const));
        await requests.changeSettings({
          notices: { ...DEFAULT_NOTICES, levels: { ...DEFAULT_NOTICES.levels, rules } },
        });
      },
    ],
    [
      'is muted',
      async ({ requests }) => {
        const mutes = RULES.map(({ id }) => ({ rule: id, account: null, until: Date.now() + DAY }));
        await requests.changeRules({ mutes });
      },
    ],
  ])('shows an event by its type where the rule that found it %s', async (_how, quieten) => {
    const around = await listening();
    await quieten(around);
    around.account.add(SIGN_IN);
    await around.requests.check(around.id);
    expect((await toolbar()).title).toContain('1 new event: 1 info. At worst: Signed in.');
  });
});

describe('a time to be quiet', () => {
  it.each([
    ['in quiet hours', { quiet: ALWAYS }],
    ['while it is snoozed', { snoozedUntil: Date.now() + DAY }],
  ])('keeps an ordinary event in the list without a word %s', async (_when, notices) => {
    const { account, requests, archive, id, told } = await listening(notices);
    account.add([{ at: Date.now(), type: 'USER_UPDATE', by: { id: '1000001', email: 'alice@example.org' } }]);
    await requests.check(id);
    expect([told(), (await archive.unread()).length]).toEqual([[], 1]);
  });

  it('is no time for what is critical', async () => {
    const { account, requests, id, told } = await listening({ quiet: ALWAYS });
    account.tell('takeover');
    await requests.check(id);
    expect(told()[0]?.title).toMatch(/^Critical: /);
    expect(told()[0]?.message).not.toContain('New country');
  });

  it('does not save up what was not told', async () => {
    const { account, requests, id, told } = await listening({ quiet: ALWAYS });
    account.add([{ at: Date.now(), type: 'USER_UPDATE' }]);
    await requests.check(id);
    await requests.changeSettings({ notices: DEFAULT_NOTICES });
    expect(told()).toEqual([]);
  });
});

describe('what the person does not want to hear of', () => {
  it('is not told of a rule that only the badge shall show', async () => {
    const { account, requests, id, told } = await listening({
      levels: {
        ...DEFAULT_NOTICES.levels,
        severities: { critical: 'badge', high: 'badge', medium: 'badge', low: 'off', info: 'off' },
      },
    });
    account.tell('takeover');
    await requests.check(id);
    expect(told()).toEqual([]);
    expect((await toolbar()).text).not.toBe('');
  });

  it('is not told of a rule that was muted for a time', async () => {
    const { account, archive, requests, id, told } = await listening();
    const rules = Array.from({ length: 32 }, (_, index) => `D${index + 1}`);
    await requests.changeRules({ mutes: rules.map((rule) => ({ rule, account: null, until: Date.now() + DAY })) });
    account.tell('takeover');
    await requests.check(id);
    expect(told().map(({ title }) => title)).toEqual(['6 new audit events']);
    expect((await archive.alerts()).length).toBeGreaterThan(5);
  });
});

it('tells once that it is blind, though nothing is new, and where to look', async () => {
  const { account, requests, archive, id, told } = await listening();
  account.addSecret('Another12345');
  account.revokeSecret(CREDENTIAL.apiSecret);
  await requests.check(id);
  await requests.check(id);
  await requests.check(id);
  expect(told().map(({ title, message }) => [title, message])).toEqual([
    ['Critical: 1 finding', 'The monitor is blind'],
  ]);
  expect((await archive.alerts()).map(({ rule }) => rule)).toEqual(['D9']);
});

it.each([
  ['an exception', { exceptions: [{ rule: 'D9', account: null, subject: null, value: '', until: FOREVER }] }],
  ['an expected change', { tickets: [{ name: 'CHG-1', account: null, rules: [], from: 0, until: FOREVER }] }],
])('does not tell that it is blind where %s says that it may be', async (_what, change) => {
  const { account, requests, archive, id, told } = await listening();
  await requests.changeRules(change);
  account.addSecret('Another12345');
  account.revokeSecret(CREDENTIAL.apiSecret);
  for (let tries = 0; tries < 3; tries++) await requests.check(id);
  const blindness = (await archive.findings()).filter(({ rule }) => rule === 'D9');
  expect([told(), blindness.length, await archive.alerts()]).toEqual([[], 1, []]);
});
