import type { ComponentChildren } from 'preact';
import { EXPLORER } from '../../utils/words/explorer.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { MORE_ICONS } from '../ui/more-icons.ts';

interface GridBarProps {
  count: number;
  unread: number;
  /** The part of the events that was looked at so far. */
  looked: number;
  searching: boolean;
  /** Held back above the table. */
  arrived: number;
  following: boolean;
  onStop: () => void;
  onShow: () => void;
  onFollow: () => void;
  /** Controls at its end. */
  children: ComponentChildren;
}

/** How many events match, how the search goes, and what came meanwhile. */
export function GridBar(props: GridBarProps) {
  const { count, looked, searching, arrived, following, unread, onStop, onShow, onFollow, children } = props;
  const isPart = looked < 1;
  return (
    <div class="tbar">
      <span>
        <output aria-label={EXPLORER.matching}>
          <strong class="num">{EXPLORER.matches(count)}</strong>
        </output>{' '}
        {unread > 0 && `${EXPLORER.unread(unread)}, `}
        {EXPLORER.newestFirst}
      </span>
      {isPart && (
        <span class="going">
          <progress max={1} value={looked} aria-label={EXPLORER.searching(looked)} />
          {searching ? EXPLORER.searching(looked) : EXPLORER.stopped(looked)}
          {searching && (
            <Button small icon="x" onClick={onStop}>
              {EXPLORER.stop}
            </Button>
          )}
        </span>
      )}
      <span role="status">
        {arrived > 0 && (
          <button type="button" class="btn btn--sm arrived" title={EXPLORER.showArrived} onClick={onShow}>
            <Icon name={MORE_ICONS.up} />
            {EXPLORER.arrived(arrived)}
          </button>
        )}
      </span>
      <span class="sp" />
      <Button
        kind="quiet"
        small
        icon={following ? 'pause' : MORE_ICONS.play}
        title={following ? EXPLORER.pauseHelp : EXPLORER.followHelp}
        onClick={onFollow}
      >
        {following ? EXPLORER.pause : EXPLORER.follow}
      </Button>
      {children}
    </div>
  );
}
