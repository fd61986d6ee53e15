import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../utils/watch/settings.ts';
import { applyToAccounts, readSettingsFile, writeSettingsFile } from '../../../utils/watch/settings-file.ts';
import { buildAccount } from '../../helpers/build-watch.ts';

const account = buildAccount({ everyMinutes: 15, notices: false });
const text = writeSettingsFile({ ...DEFAULT_SETTINGS, everyMinutes: 7, keepEvents: 10_000 }, [
  account,
  buildAccount({ sample: true }),
]);

describe('a settings file', () => {
  it('comes back as it went out', () => {
    const file = readSettingsFile(text);
    expect(file.settings).toMatchObject({ everyMinutes: 7, keepEvents: 10_000, keepDays: null });
    expect(file.accounts).toEqual([{ label: 'Production', notices: false, everyMinutes: 15 }]);
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
    expect(() => readSettingsFile(wrong)).toThrow('bad-file');
  });

  it('may be of a version that knew no limit by number', () => {
    const { settings } = readSettingsFile(text.replace(/"keepEvents": 10000,?/, '').replace(/,(\s*\})/, '$1'));
    expect(settings.keepEvents).toBeUndefined();
  });

  it('changes the accounts of the same label, and no other', () => {
    const others = [
      buildAccount({ id: 'a', notices: true }),
      buildAccount({ id: 'b', label: 'Staging', everyMinutes: 5 }),
    ];
    expect(applyToAccounts(others, readSettingsFile(text))).toEqual([
      { ...others[0], notices: false, everyMinutes: 15 },
      others[1],
    ]);
  });
});
