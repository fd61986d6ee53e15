/** How loud things are told, as the options show it. */
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { settingsStore } from '../../../utils/browser/storage.ts';
import { NoticesModel, tomorrowMorning } from '../../../utils/models/notices-model.ts';
import { DAY, HOUR } from '../../../utils/time.ts';
import { DEFAULT_NOTICES } from '../../../utils/watch/notice-settings.ts';
import { clockTime, decisionWords, quietWords, minutesOf } from '../../../utils/words/notice-options.ts';
import { NOW } from '../../helpers/build-event.ts';
import { openOptions } from '../../helpers/options.ts';

async function open() {
  const { ask, answers, page, watch } = await openOptions();
  return { answers, model: new NoticesModel(ask, watch, page, () => NOW) };
}

const notices = async () => (await settingsStore.get()).notices;

it('says of every row what decides', async () => {
  const { model } = await open();
  const wordsOf = (rows: typeof model.severities.value) =>
    rows.map(({ name, decision }) => [name, decisionWords(decision)]);
  expect(wordsOf(model.severities.value).slice(0, 2)).toEqual([
    ['critical', 'severity: Urgent'],
    ['high', 'default: Notice'],
  ]);
  expect(model.families.value.every(({ decision }) => decision === null)).toBe(true);
  await model.setLevel('accounts', 'production', 'badge');
  await vi.waitFor(() =>
    expect(model.accounts.value).toEqual([
      { name: 'production', level: 'badge', decision: { by: 'account', level: 'badge' } },
    ]),
  );
});

it('leaves a level to others again, and the rest as it is', async () => {
  const { model } = await open();
  await model.setLevel('families', 'secrets', 'urgent');
  await vi.waitFor(() => expect(model.notices.value.levels.families).toEqual({ secrets: 'urgent' }));
  await model.setLevel('families', 'secrets', null);
  expect(await notices()).toEqual(DEFAULT_NOTICES);
});

it('begins quiet hours with nights, and ends a snooze in the morning', async () => {
  const { model } = await open();
  await model.setQuiet(true);
  await vi.waitFor(() => expect(model.notices.value.quiet).toMatchObject({ from: 1320, to: 420 }));
  await model.changeQuiet({ days: [5] });
  expect((await notices()).quiet).toEqual({ from: 1320, to: 420, days: [5] });
  await model.snoozeUntilMorning();
  const until = (await notices()).snoozedUntil;
  expect(until % DAY).toBe(8 * HOUR);
  expect(Math.floor(until / DAY) - Math.floor(NOW / DAY)).toBe(1);
  await model.endSnooze();
  expect((await notices()).snoozedUntil).toBe(0);
});

it('says whether a test notice was taken, and when nobody could be asked', async () => {
  const { answers, model } = await open();
  await model.test();
  expect(model.tested.value).toEqual({ at: NOW, given: true });
  answers['testNotice'] = () => Promise.reject(new Error('gone'));
  await model.test();
  expect(model.tested.value).toEqual({ at: NOW, given: null });
});

it('is quiet until a morning that lies ahead, and no more than two days', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), (now) => {
      const ahead = tomorrowMorning(now) - now;
      return ahead > 8 * HOUR && ahead <= 32 * HOUR;
    }),
  );
});

it('reads what a clock says, and writes it', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1439 }), (minutes) => minutesOf(clockTime(minutes)) === minutes));
  expect(['', '24:00', '7:00', '12:60'].map(minutesOf)).toEqual([null, null, null, null]);
});

it('explains a night that ends on another day', () => {
  expect(quietWords({ from: 1320, to: 420, days: [5] })).toBe(
    'From 22:00 to 07:00 on the next day: what begins on Friday ends on Saturday.',
  );
  expect(quietWords({ from: 540, to: 1020, days: [1] })).toBe('From 09:00 to 17:00.');
  expect(quietWords({ from: 0, to: 0, days: [] })).toContain('never quiet');
});
