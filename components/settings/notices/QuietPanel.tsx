import type { NoticesModel } from '../../../utils/models/notices-model.ts';
import type { QuietHours } from '../../../utils/watch/notice-settings.ts';
import { QUIET, SNOOZE, WEEKDAYS, clockTime, minutesOf, quietWords } from '../../../utils/words/notice-options.ts';
import { formatMoment, zoneName } from '../../../utils/zone.ts';
import { Button } from '../../ui/Button.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { SettingRow } from '../SettingRow.tsx';

interface QuietPanelProps {
  model: NoticesModel;
  now: number;
}

/** Monday first, as weeks are written. */
const WEEK = [1, 2, 3, 4, 5, 6, 0] as const;

/** Hours in which nobody wants to hear of anything, and a pause that begins now. */
export function QuietPanel({ model, now }: QuietPanelProps) {
  const { quiet, snoozedUntil } = model.notices.value;
  const snoozed = snoozedUntil > now;
  return (
    <div class="panel">
      <SettingRow name={QUIET.title} help={QUIET.help}>
        <Switch label={QUIET.title} on={quiet !== null} onChange={(on) => void model.setQuiet(on)} />
      </SettingRow>
      {quiet && <Hours quiet={quiet} now={now} onChange={(part) => void model.changeQuiet(part)} />}
      <SettingRow name={SNOOZE.title} help={snoozed ? SNOOZE.on(formatMoment(snoozedUntil, 'local')) : SNOOZE.off}>
        <Button small onClick={() => void model.snoozeForHour()}>
          {SNOOZE.hour}
        </Button>
        <Button small onClick={() => void model.snoozeUntilMorning()}>
          {SNOOZE.tomorrow}
        </Button>
        {snoozed && (
          <Button small onClick={() => void model.endSnooze()}>
            {SNOOZE.end}
          </Button>
        )}
      </SettingRow>
    </div>
  );
}

interface HoursProps {
  quiet: QuietHours;
  now: number;
  onChange: (part: Partial<QuietHours>) => void;
}

function Hours({ quiet, now, onChange }: HoursProps) {
  const { days } = quiet;
  return (
    <div class="set quiet">
      <div>
        <p role="status">{quietWords(quiet)}</p>
        <p class="help">{QUIET.clock(zoneName('local', now))}</p>
      </div>
      <div class="acts">
        {(['from', 'to'] as const).map((end) => (
          <span key={end} class="end">
            <label for={`quiet-${end}`}>{QUIET[end]}</label>
            <span class="field">
              <input
                id={`quiet-${end}`}
                type="time"
                value={clockTime(quiet[end])}
                onChange={(event) => {
                  const minutes = minutesOf(event.currentTarget.value);
                  if (minutes !== null) onChange({ [end]: minutes });
                }}
              />
            </span>
          </span>
        ))}
      </div>
      <div class="days" role="group" aria-label={QUIET.days} aria-describedby="quiet-days">
        {WEEK.map((day) => (
          <button
            key={day}
            type="button"
            aria-pressed={days.includes(day)}
            onClick={() => onChange({ days: days.includes(day) ? days.filter((one) => one !== day) : [...days, day] })}
          >
            {WEEKDAYS[day]}
          </button>
        ))}
        <span class="help" id="quiet-days">
          {QUIET.daysHelp}
        </span>
      </div>
    </div>
  );
}
