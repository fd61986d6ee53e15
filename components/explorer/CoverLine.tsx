import type { Cover } from '../../utils/watch/cover.ts';
import { COVER, completeWords, coverWords, gapWordsOf, lateWords } from '../../utils/words/cover-line.ts';
import { TIMELINE } from '../../utils/words/explorer.ts';
import type { Zone } from '../../utils/zone.ts';
import { percent } from './TimelineBars.tsx';

interface CoverStripProps {
  parts: readonly Cover[];
  from: number;
  to: number;
  zone: Zone;
}

/** Below the bars: which of the period is stored completely. */
export function CoverStrip({ parts, from, to, zone }: CoverStripProps) {
  const place = (time: number) => (time - from) / Math.max(1, to - from);
  const words = [completeWords(parts), lateWords(parts), gapWordsOf(parts, zone)].filter(Boolean).join('. ');
  return (
    <svg class="strip" role="img" aria-label={COVER.label(words)}>
      <defs>
        <pattern id="read-late" width="5" height="6" patternUnits="userSpaceOnUse">
          <path d="M0 0h3v6H0z" />
        </pattern>
      </defs>
      {parts.map((part) => (
        <rect
          key={part.from}
          class={`strip--${part.kind}`}
          x={percent(place(part.from))}
          width={percent(place(part.to) - place(part.from))}
          height="100%"
        >
          <title>{coverWords(part, zone)}</title>
        </rect>
      ))}
    </svg>
  );
}

interface CoverLineProps {
  parts: readonly Cover[];
  zone: Zone;
  /** Length of a bucket in milliseconds. */
  step: number;
  fetching: boolean;
  /** Absent where nobody can be asked. */
  onFetch?: (() => void) | undefined;
}

/** The same in words, with what can be done about it. */
export function CoverLine({ parts, zone, step, fetching, onFetch }: CoverLineProps) {
  const [late, gap] = [lateWords(parts), gapWordsOf(parts, zone)];
  return (
    <p class="coverline">
      {parts.length > 0 && <Part kind="complete" words={completeWords(parts)} />}
      {late && <Part kind="late" words={late} />}
      {gap && <Part kind="gap" words={gap} />}
      {gap && onFetch && (
        <button type="button" aria-disabled={fetching} onClick={onFetch}>
          {fetching ? COVER.fetching : COVER.fetch}
        </button>
      )}
      <span class="end">{TIMELINE.step(step)}</span>
    </p>
  );
}

function Part({ kind, words }: { kind: Cover['kind']; words: string }) {
  return (
    <span>
      <svg class="strip swatch" aria-hidden="true">
        <rect class={`strip--${kind}`} width="100%" height="100%" />
      </svg>
      {words}
    </span>
  );
}
