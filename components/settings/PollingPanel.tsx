import { useSignal } from '@preact/signals';
import { DAY, MINUTE } from '../../utils/time.ts';
import type { Account } from '../../utils/watch/account.ts';
import { LONGEST_INTERVAL, SHORTEST_INTERVAL, isInterval } from '../../utils/watch/settings.ts';
import { POLLING } from '../../utils/words/options.ts';
import { Icon } from '../ui/Icon.tsx';
import { Switch } from '../ui/Switch.tsx';
import { SettingRow } from './SettingRow.tsx';

interface PollingPanelProps {
  everyMinutes: number;
  paused: boolean;
  /** Those that are asked about. */
  accounts: readonly Pick<Account, 'everyMinutes'>[];
  onEvery: (minutes: number) => void;
  onPause: (paused: boolean) => void;
}

/** How often Vonage is asked. */
export function PollingPanel({ everyMinutes, paused, accounts, onEvery, onPause }: PollingPanelProps) {
  const typed = useSignal<string | null>(null);
  const wrong = typed.value !== null && !isInterval(Number(typed.value));
  const requests = accounts.reduce(
    (sum, own) => sum + Math.round(DAY / ((own.everyMinutes ?? everyMinutes) * MINUTE)),
    0,
  );
  return (
    <div class="panel">
      <div class="set">
        <div>
          <label for="every">
            <b>{POLLING.every}</b>
          </label>
          <p id="every-help" class={wrong ? 'err' : 'help'}>
            {wrong && <Icon name="alert" />}
            {wrong ? POLLING.everyFault : POLLING.everyHelp(requests, accounts.length)}
          </p>
        </div>
        <div class={`field field--w ${wrong ? 'field--bad' : ''}`}>
          <input
            id="every"
            type="number"
            inputMode="numeric"
            min={SHORTEST_INTERVAL}
            max={LONGEST_INTERVAL}
            step={1}
            value={typed.value ?? everyMinutes}
            aria-invalid={wrong}
            aria-describedby="every-help"
            onInput={(event) => {
              typed.value = event.currentTarget.value;
            }}
            onChange={(event) => {
              if (!isInterval(event.currentTarget.valueAsNumber)) return;
              typed.value = null;
              onEvery(event.currentTarget.valueAsNumber);
            }}
          />
        </div>
      </div>
      <SettingRow name={POLLING.pauseAll} help={POLLING.pauseAllHelp}>
        <Switch label={POLLING.pauseAll} on={paused} onChange={onPause} />
      </SettingRow>
    </div>
  );
}
