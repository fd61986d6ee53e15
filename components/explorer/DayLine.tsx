import { formatDay } from '../../utils/format.ts';
import { DAY, utcDay } from '../../utils/time.ts';
import { POPUP } from '../../utils/words/popup.ts';
import { type Zone, wallTime } from '../../utils/zone.ts';

/** Where a day of the zone's calendar begins in the table. */
export function DayLine({ time, now, zone, columns }: { time: number; now: number; zone: Zone; columns: number }) {
  const [day, today] = [wallTime(time, zone), wallTime(now, zone)];
  const near = utcDay(day) === utcDay(today) ? POPUP.today : utcDay(day) === utcDay(today - DAY) ? POPUP.yesterday : '';
  const year = new Date(day).getUTCFullYear();
  const date = `${formatDay(day)}${year === new Date(today).getUTCFullYear() ? '' : ` ${year}`}`;
  return (
    <div role="row" class="sep">
      <span role="gridcell" aria-colspan={columns}>
        {near ? (
          <>
            <b>{near}</b> {date}
          </>
        ) : (
          <b>{date}</b>
        )}
      </span>
    </div>
  );
}
