import { formatDay } from '../../utils/format.ts';
import { DAY, utcDay } from '../../utils/time.ts';
import { POPUP } from '../../utils/words/popup.ts';

/** The head of a UTC day in a list. */
export function DayHead({ time, now }: { time: number; now: number }) {
  const near = nearName(time, now);
  return (
    <h2 class="day">
      <span>
        {near && <b>{near} </b>}
        {near ? formatDay(time) : <b>{formatDay(time)}</b>}
        {new Date(time).getUTCFullYear() !== new Date(now).getUTCFullYear() && ` ${new Date(time).getUTCFullYear()}`}
      </span>
      <span>{POPUP.utc}</span>
    </h2>
  );
}

function nearName(time: number, now: number): string | null {
  if (utcDay(time) === utcDay(now)) return POPUP.today;
  return utcDay(time) === utcDay(now - DAY) ? POPUP.yesterday : null;
}
