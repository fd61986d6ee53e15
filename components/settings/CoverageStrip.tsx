import type { Gap } from '../../utils/watch/gap.ts';
import type { Span } from '../../utils/watch/spans.ts';
import { COVERAGE, gapWords, spanWords } from '../../utils/words/coverage.ts';

interface CoverageStripProps {
  label: string;
  spans: readonly Span[];
  gaps: readonly Gap[];
  /** The period to show, in milliseconds of event time. */
  from: number;
  to: number;
}

const WIDTH = 1000;

/** Which periods of an account's events are complete, which were read later, and which are missing. */
export function CoverageStrip({ label, spans, gaps, from, to }: CoverageStripProps) {
  const place = (time: number) => (WIDTH * (Math.min(Math.max(time, from), to) - from)) / Math.max(1, to - from);
  const part = (kind: string, a: number, b: number, words: string) => (
    <rect
      key={`${kind}${a}`}
      class={`cover cover--${kind}`}
      x={place(a)}
      width={Math.max(2, place(b) - place(a))}
      height="8"
    >
      <title>{words}</title>
    </rect>
  );
  return (
    <svg viewBox={`0 0 ${WIDTH} 8`} preserveAspectRatio="none" role="img" aria-label={COVERAGE.label(label)}>
      <defs>
        <pattern id="missing" width="8" height="8" patternUnits="userSpaceOnUse">
          <path d="M-2 2l4-4M0 8l8-8M6 10l4-4" />
        </pattern>
      </defs>
      {gaps.filter((gap) => gap.to >= from).map((gap) => part('gap', gap.from, gap.to, gapWords(gap)))}
      {spans.filter((span) => span.to >= from).map((span) => part(span.how, span.from, span.to, spanWords(span)))}
    </svg>
  );
}
