import { type Span, gapsWithin } from '../../utils/watch/spans.ts';
import { COVERAGE, coverageWords, gapWords, spanWords } from '../../utils/words/coverage.ts';
import './coverage-strip.css';

interface CoverageStripProps {
  label: string;
  spans: readonly Span[];
  completeSince: number | null;
  /** The period to show, in milliseconds of event time. */
  from: number;
  to: number;
}

const WIDTH = 1000;

/** Which periods of an account's events are complete, which were read later, and which are missing. */
export function CoverageStrip({ label, spans, completeSince, from, to }: CoverageStripProps) {
  const place = (time: number) => (WIDTH * (Math.min(Math.max(time, from), to) - from)) / Math.max(1, to - from);
  const gaps = gapsWithin(spans, from, to);
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
    <div class="coverage">
      <svg viewBox={`0 0 ${WIDTH} 8`} preserveAspectRatio="none" role="img" aria-label={COVERAGE.label(label)}>
        <defs>
          <pattern id="missing" width="8" height="8" patternUnits="userSpaceOnUse">
            <path d="M-2 2l4-4M0 8l8-8M6 10l4-4" />
          </pattern>
        </defs>
        {gaps.map((gap) => part('gap', gap.from, gap.to, gapWords(gap.from, gap.to)))}
        {spans.filter((span) => span.to >= from).map((span) => part(span.how, span.from, span.to, spanWords(span)))}
      </svg>
      <span>{coverageWords(completeSince, gaps.length)}</span>
    </div>
  );
}
