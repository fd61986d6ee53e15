import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { listTime } from '../../utils/audit/event.ts';
import type { FeedItem } from '../../utils/models/feed-model.ts';
import type { Raised } from '../../utils/models/urgent-findings-model.ts';
import { POPUP } from '../../utils/words/popup.ts';
import { lazy } from '../ui/lazy.tsx';
import { DayHead } from './DayHead.tsx';
import { EventRow, type EventRowProps } from './EventRow.tsx';
import type { Pointed } from './TimeCard.tsx';

const TIME_CARD = 'time-card';

/** More than any window shows: they are painted before the others are made. */
const FIRST = 50;

const MoreButton = lazy(() => import('./MoreButton.tsx').then((module) => module.MoreButton));

const TimeCard = lazy(() => import('./TimeCard.tsx').then((module) => module.TimeCard));

type RowActions = Pick<EventRowProps, 'onOpen' | 'onToggleRead' | 'onCopy'>;

interface EventListProps extends RowActions {
  items: readonly FeedItem[];
  /** What rules found in events, by the key of the event. */
  raised: ReadonlyMap<string, Pick<Raised, 'severity'>>;
  now: number;
  needle: string;
  showAccount: boolean;
  /** The key of the event whose details are shown. */
  selected: string | null;
  /** When the person last looked, as they read it; null where they never did. */
  lastLook: string | null;
  hasMore: boolean;
  onMore: () => void;
}

/** Recent events by day, newest first. The Tab key stops at one row; the keys that move between rows are the page's. */
export function EventList({ items, raised, now, lastLook, selected, hasMore, onMore, ...rows }: EventListProps) {
  const current = useSignal<string | null>(null);
  const tabStop = items.some(({ key }) => key === current.value) ? current.value : (items[0]?.key ?? null);

  const painted = useSignal(false);
  useEffect(() => {
    painted.value = true;
  }, [painted]);

  // Not read here: pointing at a time draws one card anew, not every row.
  const pointed = useSignal<Pointed | null>(null);
  const pointAt = (row: Element | null) => {
    if (row === (pointed.peek()?.row ?? null)) return;
    const key = row?.querySelector<HTMLElement>('[data-key]')?.dataset['key'];
    const item = items.find((candidate) => candidate.key === key);
    pointed.value = row && item ? { event: item.event, row } : null;
  };

  return (
    <section
      class="list"
      onFocusCapture={({ target }) => {
        if (!(target instanceof HTMLElement) || !target.dataset['key']) return;
        current.value = target.dataset['key'];
        pointAt(target.matches(':focus-visible') ? target.closest('.row') : null);
      }}
      onBlurCapture={() => pointAt(null)}
      onPointerOver={({ target }) => {
        if (!(target instanceof Element)) return;
        // A time opens the card; on the way to it, to read or to select what it says, it stays.
        const row = target.closest('.row');
        const isOnTheWay = target.closest('.tip') || (row && row === pointed.peek()?.row);
        if (!isOnTheWay) pointAt(target.closest('time') ? row : null);
      }}
      onPointerLeave={() => pointAt(null)}
    >
      <ul aria-label={POPUP.recentEvents}>
        {(painted.value ? items : items.slice(0, FIRST)).map((item) => (
          <li key={item.key}>
            {item.divider.newAbove !== null && <p class="since">{POPUP.newSince(item.divider.newAbove, lastLook)}</p>}
            {item.divider.day && <DayHead time={listTime(item.event)} now={now} />}
            <EventRow
              item={item}
              raised={raised.get(item.key)?.severity}
              now={now}
              {...rows}
              selected={item.key === selected}
              focusable={item.key === tabStop}
              timeCard={TIME_CARD}
            />
          </li>
        ))}
      </ul>
      {hasMore && <MoreButton onMore={onMore} />}
      <TimeCard id={TIME_CARD} pointed={pointed} onDismiss={() => pointAt(null)} />
    </section>
  );
}
