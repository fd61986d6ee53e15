import type { Protection } from '../../utils/watch/lock.ts';
import type { Settings } from '../../utils/watch/settings.ts';
import { WHAT_IS_PROTECTED } from '../../utils/words/locked.ts';
import { PROTECTION } from '../../utils/words/protection.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { AutoLock } from './AutoLock.tsx';
import { SettingRow } from './SettingRow.tsx';

interface ProtectionPanelProps {
  /** Null before there is a secret. */
  mode: Protection | 'damaged' | null;
  settings: Settings;
  /** Absent in Firefox. */
  seesScreenLock: boolean;
  onChange: (kind: 'passphrase' | 'key' | 'mode') => void;
  onLock: () => void;
  onAutoLock: (change: Partial<Pick<Settings, 'lockAfterMinutes' | 'lockWithScreen'>>) => void;
}

/** What protects the secrets, and when it locks. */
export function ProtectionPanel({ mode, settings, seesScreenLock, ...act }: ProtectionPanelProps) {
  if (mode === null) return <p class="panel only">{PROTECTION.none}</p>;
  if (mode === 'damaged') return <Damaged />;
  const [title, text] = PROTECTION.states[mode];
  const hasPassphrase = mode === 'passphrase';
  return (
    <div class="panel">
      <SettingRow name={title} help={text}>
        {hasPassphrase && (
          <Button small onClick={() => act.onChange('passphrase')}>
            {PROTECTION.change}
          </Button>
        )}
        <Button small onClick={() => act.onChange('mode')}>
          {PROTECTION.another}
        </Button>
      </SettingRow>
      {mode !== 'session' && (
        <SettingRow name={PROTECTION.newKey} help={PROTECTION.newKeyText}>
          <Button small icon="key" onClick={() => act.onChange('key')}>
            {PROTECTION.makeKey}
          </Button>
        </SettingRow>
      )}
      {hasPassphrase && (
        <>
          <SettingRow name={PROTECTION.lockNow} help={PROTECTION.lockNowText}>
            <Button small icon="lock" onClick={act.onLock}>
              {PROTECTION.lockNow}
            </Button>
          </SettingRow>
          <AutoLock settings={settings} seesScreenLock={seesScreenLock} onChange={act.onAutoLock} />
          <SettingRow name={PROTECTION.events} help={WHAT_IS_PROTECTED} />
        </>
      )}
    </div>
  );
}

function Damaged() {
  const [title, text] = PROTECTION.damaged;
  return (
    <Notice tone="critical" icon="alert" title={title}>
      {text}
    </Notice>
  );
}
