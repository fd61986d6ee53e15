/** The rules in the options. */
import { describe, expect, it, vi } from 'vitest';
import { ruleSettingsStore } from '../../../utils/browser/rule-storage.ts';
import { settingsStore } from '../../../utils/browser/storage.ts';
import { countByRule } from '../../../utils/models/rule-list.ts';
import { DEFAULT_RULE_SETTINGS } from '../../../utils/rules/rule-settings.ts';
import { DAY } from '../../../utils/time.ts';
import { NOW } from '../../helpers/build-event.ts';
import { buildAccount } from '../../helpers/build-watch.ts';
import { openOptions } from '../../helpers/options.ts';

const choices = async () => (await ruleSettingsStore.get()).choices;

describe('the list of rules', () => {
  it('holds all of them, and says how each one stands', async () => {
    const { rules } = await openOptions();
    const stateOf = (id: string) => rules.all.value.find((rule) => rule.id === id)?.state;
    expect(rules.all.value).toHaveLength(32);
    expect(['D1', 'D4', 'D19', 'D29'].map(stateOf)).toEqual(['on', 'learned', 'off', 'several']);
  });

  it('has the rule about several accounts on from the second one', async () => {
    const { rules } = await openOptions([buildAccount(), buildAccount({ id: 'staging', label: 'Staging' })]);
    expect(rules.all.value.find(({ id }) => id === 'D29')).toMatchObject({ on: true, state: 'on' });
  });

  it('is searched by title and by the whole id, and filtered by what is on', async () => {
    const { rules } = await openOptions();
    const shown = () => rules.shown.value.map(({ id }) => id);
    rules.text.value = ' d1 ';
    expect(shown()).toEqual(['D1']);
    rules.text.value = 'SECRET';
    expect(shown()).toEqual(['D6', 'D7', 'D8']);
    rules.text.value = '';
    rules.show.value = 'off';
    expect(shown()).toEqual(['D19', 'D29']);
  });

  it('says of which rules sign-ins need Premium Support, and which one judges nothing of the past', async () => {
    const { rules } = await openOptions();
    const idsOf = (which: 'needsPremium' | 'judgesPast', value: boolean) =>
      rules.all.value.filter((rule) => rule[which] === value).map(({ id }) => id);
    expect(idsOf('needsPremium', true)).toEqual(['D4', 'D5', 'D25', 'D28']);
    expect(idsOf('judgesPast', false)).toEqual(['D9']);
  });

  it('counts what each rule found since a moment', () => {
    const found = [
      { rule: 'D1', at: NOW },
      { rule: 'D1', at: NOW - 2 * DAY },
      { rule: 'D2', at: NOW },
    ];
    expect([...countByRule(found as never, NOW - DAY)]).toEqual([
      ['D1', 1],
      ['D2', 1],
    ]);
  });
});

describe('a rule', () => {
  it('is switched off and on; what is as it comes is not chosen, so that it may wait', async () => {
    const { rules } = await openOptions();
    await rules.setOn('D4', false);
    expect(await choices()).toEqual({ D4: { on: false } });
    await rules.setOn('D4', true);
    expect(await choices()).toEqual({ D4: {} });
    await rules.setOn('D19', true);
    expect((await choices())['D19']).toEqual({ on: true });
  });

  it('keeps thresholds that differ from those it comes with, whether it is on or not', async () => {
    const { rules, said } = await openOptions();
    await rules.setOn('D12', false);
    await rules.setParams('D12', { count: 5, window: 15, share: 10 });
    expect(await choices()).toEqual({ D12: { on: false, params: { count: 5 } } });
    await vi.waitFor(() =>
      expect(rules.all.value.find(({ id }) => id === 'D12')).toMatchObject({
        isAdjusted: true,
        params: { count: 5, window: 15, share: 10 },
      }),
    );
    await rules.setParams('D12', { count: 3, window: 15, share: 10 });
    expect(await choices()).toEqual({ D12: { on: false } });
    expect(said).toHaveLength(2);
  });

  it('is muted everywhere for a time, and heard again; what is muted in one account stays', async () => {
    const elsewhere = { rule: 'D6', account: 'production', until: NOW + DAY };
    await ruleSettingsStore.set({ ...DEFAULT_RULE_SETTINGS, mutes: [elsewhere] });
    const { rules } = await openOptions();
    const mutedUntil = () => rules.all.value.find(({ id }) => id === 'D6')?.mutedUntil;
    expect(mutedUntil()).toBeNull();
    await rules.mute('D6', NOW + 2 * DAY);
    await vi.waitFor(() => expect(mutedUntil()).toBe(NOW + 2 * DAY));
    await rules.mute('D6', null);
    expect((await ruleSettingsStore.get()).mutes).toEqual([elsewhere]);
  });

  it('says its own level', async () => {
    const { rules } = await openOptions();
    await settingsStore.update((settings) => ({
      ...settings,
      notices: { ...settings.notices, levels: { ...settings.notices.levels, rules: { D6: 'urgent' } } },
    }));
    await vi.waitFor(() => expect(rules.all.value.find(({ id }) => id === 'D6')?.level).toBe('urgent'));
  });
});

it('takes back what was removed, and nothing that was changed beside it', async () => {
  const tickets = [{ name: 'CHG-1', account: null, rules: [], from: NOW, until: NOW + DAY }];
  await ruleSettingsStore.set({ ...DEFAULT_RULE_SETTINGS, tickets });
  const { rules } = await openOptions();
  await rules.changeUndoably('Removed', () => ({ tickets: [] }));
  await rules.setOn('D6', false);
  expect((await ruleSettingsStore.get()).tickets).toEqual([]);
  await rules.undo();
  expect(await ruleSettingsStore.get()).toMatchObject({ tickets, choices: { D6: { on: false } } });
  expect(rules.undoable.value).toBeNull();
});
