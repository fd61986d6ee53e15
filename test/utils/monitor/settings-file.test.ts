import { describe, expect, it } from 'vitest';
import { DEFAULT_RULE_SETTINGS, type RuleSettings } from '../../../utils/rules/rule-settings.ts';
import { DEFAULT_NOTICES } from '../../../utils/watch/notice-settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/watch/settings.ts';
import { applyToAccounts, readSettingsFile, writeSettingsFile } from '../../../utils/monitor/settings-file.ts';
import { buildAccount } from '../../helpers/build-watch.ts';

const account = buildAccount({ everyMinutes: 15, notices: false });
const other = buildAccount({ id: 'other', label: 'Elsewhere' });
const notices = { ...DEFAULT_NOTICES, levels: { ...DEFAULT_NOTICES.levels, accounts: { [account.id]: 'badge' } } };
const rules: RuleSettings = {
  ...DEFAULT_RULE_SETTINGS,
  choices: { D2: { params: { history: 30 } } },
  mutes: [null, account.id, other.id].map((id) => ({ rule: 'D6', account: id, until: 1 })),
};
const text = writeSettingsFile(
  { ...DEFAULT_SETTINGS, everyMinutes: 7, keepEvents: 10_000, notices } as Settings,
  rules,
  [account, other, buildAccount({ id: 'sample', label: 'Sample', sample: true })],
);
const read = (file: string) => readSettingsFile(file, [buildAccount({ id: 'here' })]);

describe('a settings file', () => {
  it('comes back as it went out', () => {
    const file = read(text);
    expect(file.settings).toMatchObject({ everyMinutes: 7, keepEvents: 10_000, keepDays: null });
    expect(file.accounts[0]).toEqual({ label: 'Production', notices: false, everyMinutes: 15 });
    expect(file.rules?.choices).toEqual(rules.choices);
  });

  it('speaks of accounts by their labels, and forgets what is said of those that are not here', () => {
    const { settings, rules: found } = read(text);
    expect(settings.notices.levels.accounts).toEqual({ here: 'badge' });
    expect(found?.mutes.map(({ account: id }) => id)).toEqual([null, 'here']);
  });

  it('may be older than rules', () => {
    const { rules: _rules, ...older } = JSON.parse(text) as Record<string, unknown>;
    expect(read(JSON.stringify(older))).not.toHaveProperty('rules');
  });

  it('holds neither a key, nor its hint, nor an id', () => {
    expect(text).not.toMatch(/keyHint|apiKey|secret|"id"/i);
    expect(text).not.toContain(account.id);
  });

  it.each([
    ['no JSON', '{'],
    ['another JSON', '{"format":"something-else"}'],
    ['a later version', text.replace('"version": 1', '"version": 2')],
    ['an interval out of range', text.replace('"everyMinutes": 7', '"everyMinutes": 0')],
    ['an account’s interval out of range', text.replace('"everyMinutes": 15', '"everyMinutes": 9999')],
    ['fewer events than may be kept', text.replace('"keepEvents": 10000', '"keepEvents": 1')],
    ['fewer days than may be kept', text.replace('"keepDays": null', '"keepDays": 0')],
    ['a setting of another kind', text.replace('"paused": false', '"paused": "no"')],
  ])('is refused whole: %s', (_what, wrong) => {
    expect(() => read(wrong)).toThrow('bad-file');
  });

  it('may be of a version that knew no limit by number', () => {
    const { settings } = read(text.replace(/"keepEvents": 10000,?/, '').replace(/,(\s*\})/, '$1'));
    expect(settings.keepEvents).toBeUndefined();
  });

  it('changes the accounts of the same label, and no other', () => {
    const others = [
      buildAccount({ id: 'a', notices: true }),
      buildAccount({ id: 'b', label: 'Staging', everyMinutes: 5 }),
    ];
    expect(applyToAccounts(others, read(text))).toEqual([
      { ...others[0], notices: false, everyMinutes: 15 },
      others[1],
    ]);
  });
});
