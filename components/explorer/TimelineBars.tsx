import { SEVERITIES, type Severity } from '../../utils/audit/catalogue.ts';
import { type Brush, roundTop } from '../../utils/brush.ts';
import type { Histogram } from '../../utils/explore/explore.ts';
import { formatCount } from '../../utils/format.ts';
import type { Cover } from '../../utils/watch/cover.ts';
import { TIMELINE } from '../../utils/words/explorer.ts';

/** The part of a bucket's width that its bar takes. */
const FILLED = 0.8;

interface TimelineBarsProps {
  histogram: Histogram;
  gaps: readonly Cover[];
  brush: Brush | null;
}

/** A bar for each bucket, stacked by severity, the mildest at the bottom. All places are parts of the whole, so that it has any size. */
export function TimelineBars({ histogram: { from, step, counts }, gaps, brush }: TimelineBarsProps) {
  const buckets = counts.info.length;
  const totals = counts.info.map((_, bucket) =>
    SEVERITIES.reduce((sum, severity) => sum + (counts[severity][bucket] ?? 0), 0),
  );
  const top = roundTop(Math.max(0, ...totals));
  const x = (bucket: number) => percent(bucket / buckets);
  const place = (time: number) => Math.min(1, Math.max(0, (time - from) / (step * buckets)));
  return (
    <svg class="bars" aria-hidden="true">
      <defs>
        <pattern id="not-read" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V6" />
        </pattern>
      </defs>
      {[1, 0.5].map((part) => (
        <g key={part} class="level">
          <line x1="0" x2="100%" y1={percent(1 - part)} y2={percent(1 - part)} />
          <text x="-6" y={percent(1 - part)}>
            {formatCount(top * part)}
          </text>
        </g>
      ))}
      {gaps.map((gap) => (
        <rect
          key={gap.from}
          class="gap"
          x={percent(place(gap.from))}
          width={percent(place(gap.to) - place(gap.from))}
          height="100%"
        />
      ))}
      <svg viewBox={`0 0 ${buckets} 1`} preserveAspectRatio="none">
        {pathsOf(counts, top).map(({ severity, path }) => (
          <path key={severity} class={`viz--${severity}`} d={path} />
        ))}
      </svg>
      {totals.map((total, bucket) => {
        const { [bucket]: critical = 0 } = counts.critical;
        if (critical === 0) return null;
        return (
          <svg key={bucket} class="flag" x={percent((bucket + 0.5) / buckets)} y={percent(1 - total / top)}>
            <title>{TIMELINE.critical(critical)}</title>
            <path d="M0-14l6 6-6 6-6-6zM-.7-10.9h1.4v3.4H-.7zm0 4.3h1.4v1.4H-.7z" fill-rule="evenodd" />
          </svg>
        );
      })}
      <line class="floor" x1="0" x2="100%" y1="100%" y2="100%" />
      {brush && (
        <g class="brush">
          <rect x={x(brush.from)} width={x(brush.to - brush.from)} height="100%" />
          {[brush.from, brush.to].map((edge) => (
            <svg key={edge} x={x(edge)} class="edge">
              <line y2="100%" />
              <rect class="handle" x="-4" y="38%" width="8" height="20" rx="3" />
            </svg>
          ))}
        </g>
      )}
    </svg>
  );
}

/** The bars of each severity as one shape, one unit wide and high at most: hundreds of elements would have to be laid out. */
function pathsOf(counts: Histogram['counts'], top: number): { severity: Severity; path: string }[] {
  const below = counts.info.map(() => 0);
  const round = (part: number) => Math.round(part * 1e4) / 1e4;
  return SEVERITIES.map((severity) => {
    const bars = counts[severity].map((count, bucket) => {
      if (count === 0) return '';
      const foot = (below[bucket] ?? 0) / top;
      below[bucket] = (below[bucket] ?? 0) + count;
      return `M${bucket + (1 - FILLED) / 2} ${round(1 - foot)}v${-round(count / top)}h${FILLED}V${round(1 - foot)}z`;
    });
    return { severity, path: bars.join('') };
  });
}

/** A part of the whole as SVG writes it. */
export function percent(part: number): string {
  return `${Math.round(part * 1e5) / 1e3}%`;
}
