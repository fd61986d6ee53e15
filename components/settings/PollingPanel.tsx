import { useSignal } from '@preact/signals';
import { DAY, MINUTE } from '../../utils/time.ts';
import { LONGEST_INTERVAL, SHORTEST_INTERVAL, isInterval } from '../../utils/watch/settings.ts';
import { POLLING } from '../../utils/words/options.ts';
import { Icon } from '../ui/Icon.tsx';
import { Switch } from '../ui/Switch.tsx';

interface PollingPanelProps {
  everyMinutes: number;
  paused: boolean;
  /** How many accounts are asked about. */
  accounts: number;
  onEvery: (minutes: number) => void;
  onPause: (paused: boolean) => void;
}

/** How often Vonage is asked. */
export function PollingPanel({ everyMinutes, paused, accounts, onEvery, onPause }: PollingPanelProps) {
  const typed = useSignal<string | null>(null);
  const wrong = typed.value !== null && !isInterval(Number(typed.value));
  const requests = Math.round(DAY / (everyMinutes * MINUTE)) * accounts;
  return (
    <div class="panel">
      <div class="set">
        <div>
          <label for="every">
            <b>{POLLING.every}</b>
          </label>
          <p id="every-help" class={wrong ? 'err' : 'help'}>
            {wrong && <Icon name="alert" />}
            {wrong ? POLLING.everyFault : POLLING.everyHelp(requests, accounts)}
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
      <div class="set">
        <div>
          <b>{POLLING.pauseAll}</b>
          <p class="help">{POLLING.pauseAllHelp}</p>
        </div>
        <Switch label={POLLING.pauseAll} on={paused} onChange={onPause} />
      </div>
    </div>
  );
}
