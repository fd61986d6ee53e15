import type { StoredEvent } from '../../utils/audit/event.ts';
import { formatLocal, shortAge, shortSpan } from '../../utils/format.ts';
import { revealed } from '../../utils/text.ts';
import { utcSecond } from '../../utils/time.ts';
import { DETAIL } from '../../utils/words/detail.ts';
import { POPUP } from '../../utils/words/popup.ts';
import { TIMES } from '../../utils/words/times.ts';
import { Fact } from './Fact.tsx';

/** When it happened: in UTC, on the person's clock, and how long ago. */
export function TimeFact({ event: { time, createdAt }, now }: { event: StoredEvent; now: number }) {
  return (
    <Fact name={DETAIL.time}>
      {time === null ? POPUP.undated : `${utcSecond(time)} UTC`}
      <small>
        {time === null
          ? DETAIL.writtenAs(revealed(createdAt))
          : `${formatLocal(time)} ${DETAIL.local} · ${shortAge(time, now)}`}
      </small>
    </Fact>
  );
}

/** When this browser stored it, and how late that was. */
export function SeenFact({ event: { time, seenAt } }: { event: StoredEvent }) {
  const late = time !== null && seenAt >= time ? `, ${TIMES.after(shortSpan(seenAt - time))}` : '';
  return (
    <Fact name={TIMES.seen}>
      {utcSecond(seenAt)} UTC{late}
    </Fact>
  );
}
