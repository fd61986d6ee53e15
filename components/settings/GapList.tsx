import type { Gap } from '../../utils/watch/gap.ts';
import type { WatchedAccount } from '../../utils/watch/watched-account.ts';
import { COVERAGE, NOT_NOW, gapWords } from '../../utils/words/coverage.ts';
import { whyUnchecked } from '../../utils/words/unchecked.ts';
import { Button } from '../ui/Button.tsx';

interface GapListProps {
  watched: WatchedAccount;
  gaps: readonly Gap[];
  now: number;
  onFetch: () => void;
}

/** The periods of an account that nobody has read, each with its reason, and the way to have them read now. */
export function GapList({ watched, gaps, now, onFetch }: GapListProps) {
  const { account, progress } = watched;
  const hindrance = whyNotNow(watched, gaps, now);
  const help = `gaps-${account.id}`;
  const waits = progress !== null || hindrance !== null;
  return (
    <div class="gaps">
      <ul aria-label={COVERAGE.gaps(account.label)}>
        {gaps.map((gap) => (
          <li key={gap.from}>{gapWords(gap)}</li>
        ))}
      </ul>
      {/* Not disabled by itself, since that would throw the focus out. */}
      <Button
        small
        icon="refresh"
        aria-label={COVERAGE.fetchOf(account.label)}
        aria-disabled={waits}
        aria-describedby={help}
        onClick={() => !waits && onFetch()}
      >
        {COVERAGE.fetch}
      </Button>
      <p class="help">
        <span id={help} role="status">
          {progress ? COVERAGE.fetching : hindrance}
        </span>
        {progress && COVERAGE.read(progress.read)}
      </p>
    </div>
  );
}

/** @returns null where it can be fetched. */
function whyNotNow(watched: WatchedAccount, gaps: readonly Gap[], now: number): string | null {
  if (watched.status.kind === 'offline') return NOT_NOW.offline;
  if (watched.account.historyPaused && gaps.every(({ why }) => why === 'reset')) return NOT_NOW.history;
  return whyUnchecked([watched], now);
}
