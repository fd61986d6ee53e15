import { formatLocal, shortAge } from '../../utils/format.ts';
import { utcSecond } from '../../utils/time.ts';

/** An age that a row has room for; the exact time, in UTC and on the person's clock, on hover. */
export function TimeStamp({ time, now }: { time: number; now: number }) {
  const exact = `${utcSecond(time)} UTC\n${formatLocal(time)}`;
  return (
    <time dateTime={new Date(time).toISOString()} title={exact}>
      {shortAge(time, now)}
    </time>
  );
}
