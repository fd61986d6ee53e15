import { shortAge } from '../../utils/format.ts';

/** An age that a row has room for. */
export function TimeStamp({ time, now }: { time: number; now: number }) {
  return <time dateTime={new Date(time).toISOString()}>{shortAge(time, now)}</time>;
}
