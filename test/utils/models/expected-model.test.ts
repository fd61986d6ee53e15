/** What rules leave alone. */
import { expect, it, vi } from 'vitest';
import { ruleSettingsStore } from '../../../utils/browser/rule-storage.ts';
import { ExpectedModel, readExpected } from '../../../utils/models/expected-model.ts';
import { FOREVER, MINUTE } from '../../../utils/time.ts';
import { periodWords, ticketState } from '../../../utils/words/expected.ts';
import { NOW } from '../../helpers/build-event.ts';
import { openOptions } from '../../helpers/options.ts';

async function open() {
  const { rules } = await openOptions();
  return { rules, model: new ExpectedModel(rules, () => NOW) };
}

const stored = () => ruleSettingsStore.get();

it.each([
  ['country', 'de', 'DE'],
  ['country', 'Germany', null],
  ['country', '1', null],
  ['domain', ' Hooks.Example.org ', 'hooks.example.org'],
  ['domain', 'https://example.org', null],
  ['number', '+44770090', '44770090'],
  ['number', '44 77', null],
] as const)('reads a %s: “%s”', (kind, typed, value) => {
  expect(readExpected(kind, typed)).toBe(value);
});

it('lists each thing once, and gives back what was removed', async () => {
  const { model, rules } = await open();
  expect([model.add('country', 'de'), model.add('country', 'nowhere')]).toEqual([true, false]);
  await vi.waitFor(async () => expect((await stored()).expected.countries).toEqual(['DE']));
  await model.removeFrom('country', 'DE');
  await model.addLeaver('bob@example.org', NOW);
  expect((await stored()).expected).toMatchObject({ countries: [], leavers: { 'bob@example.org': NOW } });
  await model.removeLeaver('bob@example.org');
  await rules.undo();
  expect((await stored()).expected.leavers).toEqual({ 'bob@example.org': NOW });
});

it('takes an expected change from now on, for half an hour', async () => {
  const { model } = await open();
  model.begin();
  expect(model.isSound.value).toBe(false);
  model.type({ name: ' CHG-123 ' });
  expect(model.isSound.value).toBe(true);
  await model.save();
  const from = Math.floor(NOW / MINUTE) * MINUTE;
  expect((await stored()).tickets).toEqual([
    { name: 'CHG-123', account: null, rules: [], from, until: from + 30 * MINUTE },
  ]);
});

it('says what is wrong with a change', async () => {
  const { model } = await open();
  model.begin();
  model.type({ name: 'CHG', from: 'soon', minutes: 0 });
  expect(Object.values(model.faults.value ?? {}).filter(Boolean)).toHaveLength(2);
  expect(model.isSound.value).toBe(false);
});

it('removes one of each list, and only that', async () => {
  const { model, rules } = await open();
  const mute = (account: string | null) => ({ rule: 'D6', account, until: NOW });
  await rules.change(() => ({ mutes: [mute(null), mute('production')] }));
  await model.remove('mutes', mute(null), 'D6');
  expect((await stored()).mutes).toEqual([mute('production')]);
});

it('says how a change stands, and until when things hold', () => {
  const ticket = { from: NOW, until: NOW + MINUTE };
  expect([NOW - 1, NOW, NOW + MINUTE, NOW + MINUTE + 1].map((now) => ticketState(ticket, now))).toEqual([
    'Later',
    'Now',
    'Now',
    'Over',
  ]);
  expect(periodWords(null, FOREVER)).toBe('without an end');
});
