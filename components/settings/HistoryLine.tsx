import type { WatchedAccount } from '../../utils/watch/watched-account.ts';
import { COVERAGE } from '../../utils/words/coverage.ts';
import { Button } from '../ui/Button.tsx';
import { MORE_ICONS } from '../ui/more-icons.ts';

interface HistoryLineProps {
  watched: WatchedAccount;
  onPause: (paused: boolean) => void;
}

/** How the reading of an account's history is coming along, while there is some left. */
export function HistoryLine({ watched: { account, progress }, onPause }: HistoryLineProps) {
  const isReading = progress?.doing === 'history';
  const details = isReading
    ? [
        COVERAGE.stored(progress.stored, progress.expected),
        progress.reached === null ? '' : COVERAGE.reached(progress.reached),
      ].filter(Boolean)
    : [];
  const title = account.historyPaused ? COVERAGE.historyPaused : COVERAGE.history;
  return (
    <p class="history" role="status">
      <span>{[title, ...details].join(' · ')}</span>
      <Button
        small
        icon={account.historyPaused ? MORE_ICONS.play : 'pause'}
        onClick={() => onPause(!account.historyPaused)}
      >
        {account.historyPaused ? COVERAGE.resume : COVERAGE.pause}
      </Button>
    </p>
  );
}
