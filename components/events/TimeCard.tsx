import { type ReadonlySignal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { StoredEvent } from '../../utils/audit/event.ts';
import { formatLocal, shortSpan } from '../../utils/format.ts';
import { utcSecond } from '../../utils/time.ts';
import { POPUP } from '../../utils/words/popup.ts';
import { TIMES } from '../../utils/words/times.ts';
import './time-card.css';

/** An event whose time is pointed at, and its row, below which the card stands. */
export interface Pointed {
  readonly event: StoredEvent;
  readonly row: Element;
}

interface TimeCardProps {
  id: string;
  pointed: ReadonlySignal<Pointed | null>;
  onDismiss: () => void;
}

/** The exact times of the event that is pointed at: one card for a whole list. Esc dismisses it before anything else. */
export function TimeCard({ id, pointed, onDismiss }: TimeCardProps) {
  const card = useRef<HTMLDivElement>(null);
  useSignalEffect(() => {
    if (!pointed.value) return;
    const onKey = (event: KeyboardEvent) => {
      // This effect ends a frame after the pointing: a key in between is not meant for the card.
      if (event.key !== 'Escape' || !pointed.peek()) return;
      event.preventDefault();
      onDismiss();
    };
    document.addEventListener('keydown', onKey, { capture: true });
    card.current?.showPopover({ source: pointed.value.row as HTMLElement });
    return () => {
      document.removeEventListener('keydown', onKey, { capture: true });
      card.current?.hidePopover();
    };
  });
  return (
    <div ref={card} id={id} class="tip" role="tooltip" popover="manual">
      {pointed.value && <Times event={pointed.value.event} />}
    </div>
  );
}

function Times({ event: { time, seenAt } }: { event: StoredEvent }) {
  const seen = utcSecond(seenAt);
  const late = time !== null && seenAt >= time ? `, ${TIMES.after(shortSpan(seenAt - time))}` : '';
  return (
    <dl>
      <dt>{TIMES.utc}</dt>
      <dd>{time === null ? POPUP.undated : utcSecond(time)}</dd>
      {time !== null && (
        <>
          <dt>{TIMES.local}</dt>
          <dd>{formatLocal(time)}</dd>
        </>
      )}
      <dt>{TIMES.seen}</dt>
      <dd>
        {seen}
        {late}
      </dd>
    </dl>
  );
}
