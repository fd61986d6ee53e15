import type { Gap } from '../../utils/watch/gap.ts';
import type { LogEntry } from '../../utils/watch/log-entry.ts';
import { silenceNow } from '../../utils/watch/silence.ts';
import type { Coverage as Covered } from '../../utils/watch/spans.ts';
import type { WatchedAccount } from '../../utils/watch/watched-account.ts';
import { COVERAGE, coverageWords, spanWords } from '../../utils/words/coverage.ts';
import { CoverageStrip } from './CoverageStrip.tsx';
import { GapList } from './GapList.tsx';
import { RecentChecks } from './RecentChecks.tsx';
import './coverage.css';

/** Older periods than these are for the strip alone. */
const MOST_PERIODS = 20;

interface CoverageProps {
  watched: WatchedAccount;
  covered: Covered;
  /** The oldest stored event's time, in milliseconds since the epoch; null without any. */
  oldest: number | null;
  log: readonly LogEntry[];
  now: number;
  onFetch: () => void;
}

/** What of an account is complete, what was read late, what is missing and why, and what the last checks did. */
export function Coverage({ watched, covered, oldest, log, now, onFetch }: CoverageProps) {
  const { account, status } = watched;
  const { spans, since, gaps } = covered;
  const read = spans.at(-1)?.to ?? now;
  const why = silenceNow(status);
  // What nobody asks for at this moment is missing too, though no check has found it yet.
  const current: Gap[] = why && now > read ? [{ from: read, to: now, why }] : [];
  const missed = gaps.filter((gap) => gap.why !== 'history');
  const all = [...current, ...missed];
  const strip = { from: oldest ?? read, to: current.length > 0 ? now : read };
  return (
    <div class="coverage">
      <CoverageStrip label={account.label} spans={spans} gaps={[...current, ...gaps]} {...strip} />
      <span>{coverageWords(since, current.length > 0 ? read : null, missed.length)}</span>
      {all.length > 0 && <GapList watched={watched} gaps={all} now={now} onFetch={onFetch} />}
      <details>
        <summary>{COVERAGE.periods}</summary>
        <ul>
          {spans
            .slice(-MOST_PERIODS)
            .toReversed()
            .map((span) => (
              <li key={span.from}>{spanWords(span)}</li>
            ))}
        </ul>
      </details>
      <RecentChecks account={account.id} label={account.label} log={log} />
    </div>
  );
}
