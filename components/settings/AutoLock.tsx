import { IDLE_MINUTES } from '../../utils/watch/lock.ts';
import type { Settings } from '../../utils/watch/settings.ts';
import { PROTECTION, idleChoice } from '../../utils/words/protection.ts';
import { Select } from '../ui/Select.tsx';
import { Switch } from '../ui/Switch.tsx';
import { SettingRow } from './SettingRow.tsx';

interface AutoLockProps {
  settings: Settings;
  seesScreenLock: boolean;
  onChange: (change: Partial<Pick<Settings, 'lockAfterMinutes' | 'lockWithScreen'>>) => void;
}

/** When the vault locks by itself. */
export function AutoLock({ settings, seesScreenLock, onChange }: AutoLockProps) {
  const help = seesScreenLock ? PROTECTION.lockAfterText : `${PROTECTION.lockAfterText} ${PROTECTION.noScreen}`;
  const choices = [
    ['', PROTECTION.lockAfterNever] as const,
    ...IDLE_MINUTES.map((minutes) => [`${minutes}`, idleChoice(minutes)] as const),
  ];
  return (
    <>
      <SettingRow name={PROTECTION.lockAfter} help={help} htmlFor="lock-after">
        <Select
          id="lock-after"
          value={`${settings.lockAfterMinutes ?? ''}`}
          choices={choices}
          onChange={(value) => onChange({ lockAfterMinutes: value === '' ? null : Number(value) })}
        />
      </SettingRow>
      {seesScreenLock && (
        <SettingRow name={PROTECTION.withScreen} help={PROTECTION.withScreenText}>
          <Switch
            label={PROTECTION.withScreen}
            on={settings.lockWithScreen}
            onChange={(lockWithScreen) => onChange({ lockWithScreen })}
          />
        </SettingRow>
      )}
    </>
  );
}
