import { useEffect, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { listTime } from '../../utils/audit/event.ts';
import type { FeedItem } from '../../utils/models/feed-model.ts';
import { POPUP } from '../../utils/words/popup.ts';
import { DayHead } from './DayHead.tsx';
import { EventRow, type EventRowProps } from './EventRow.tsx';

type RowActions = Pick<EventRowProps, 'onOpen' | 'onToggleRead' | 'onCopy'>;

interface EventListProps extends RowActions {
  items: readonly FeedItem[];
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

/** Recent events by day, newest first. One Tab stop; the keys that move in it are the page's. */
export function EventList({ items, now, lastLook, selected, hasMore, onMore, ...rows }: EventListProps) {
  const current = useSignal<string | null>(null);
  const tabStop = items.some(({ key }) => key === current.value) ? current.value : (items[0]?.key ?? null);
  return (
    <section
      class="list"
      onFocusCapture={({ target }) => {
        if (target instanceof HTMLElement && target.dataset['key']) current.value = target.dataset['key'];
      }}
    >
      <ul aria-label={POPUP.recentEvents}>
        {items.map((item) => (
          <li key={item.key}>
            {item.divider.newAbove !== null && <p class="since">{POPUP.newSince(item.divider.newAbove, lastLook)}</p>}
            {item.divider.day && <DayHead time={listTime(item.event)} now={now} />}
            <EventRow
              item={item}
              now={now}
              {...rows}
              selected={item.key === selected}
              focusable={item.key === tabStop}
            />
          </li>
        ))}
      </ul>
      {hasMore && <MoreButton onMore={onMore} />}
    </section>
  );
}

/** Reads on when it comes into view, and for those who do not scroll when it is pressed. */
function MoreButton({ onMore }: { onMore: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) onMore();
    });
    if (button.current) observer.observe(button.current);
    return () => observer.disconnect();
  });
  return (
    <button ref={button} type="button" class="btn more" onClick={onMore}>
      {POPUP.loadMore}
    </button>
  );
}
