import { useRef } from 'preact/hooks';
import { type Brush, brushAfterKey, brushBetween } from '../../utils/brush.ts';
import type { Histogram } from '../../utils/explore/explore.ts';
import type { Cover } from '../../utils/watch/cover.ts';
import { TIMELINE } from '../../utils/words/explorer.ts';
import { TimelineBars } from './TimelineBars.tsx';

export interface BrushActions {
  onBrush: (brush: Brush | null) => void;
  onZoom: () => void;
}

interface TimelinePlotProps extends BrushActions {
  histogram: Histogram;
  gaps: readonly Cover[];
  brush: Brush | null;
  /** The chart in one sentence. */
  label: string;
  /** What is marked, in words; null where nothing is. */
  marked: string | null;
}

/** So near to an edge of the brush, in pixels, one takes hold of it. */
const NEAR = 8;

/** The bars, and the brush over them: drawn with the pointer or moved with keys. */
export function TimelinePlot({ histogram, gaps, brush, label, marked, onBrush, onZoom }: TimelinePlotProps) {
  const buckets = histogram.counts.info.length;
  /** The bucket where drawing began; null while nobody draws. */
  const anchor = useRef<number | null>(null);
  const bucketAt = ({ currentTarget, clientX }: PointerEvent & { readonly currentTarget: Element }) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    return Math.floor(((clientX - left) / Math.max(1, width)) * buckets);
  };
  return (
    <div
      class="plot"
      role="slider"
      tabIndex={0}
      aria-label={`${label} ${TIMELINE.keys}`}
      aria-valuemin={0}
      aria-valuemax={buckets - 1}
      aria-valuenow={brush?.from ?? buckets - 1}
      aria-valuetext={marked ?? TIMELINE.unmarked}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const held = brush && edgeNear(brush, event, buckets);
        anchor.current = held ?? bucketAt(event);
        if (held === null) onBrush(null);
      }}
      onPointerMove={(event) => {
        if (anchor.current !== null) onBrush(brushBetween(anchor.current, bucketAt(event), buckets));
      }}
      onLostPointerCapture={() => {
        anchor.current = null;
      }}
      onDblClick={onZoom}
      onKeyDown={(event) => {
        const moved = brushAfterKey(brush, event.key, event.shiftKey, buckets);
        if (moved) onBrush(moved);
        else if (event.key === 'Enter' && brush) onZoom();
        else if (event.key === 'Escape' && brush) onBrush(null);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <TimelineBars histogram={histogram} gaps={gaps} brush={brush} />
    </div>
  );
}

/** Where the brush stays fixed while its other edge, which is under the pointer, is moved; null where no edge is. */
function edgeNear(
  { from, to }: Brush,
  { currentTarget, clientX }: PointerEvent & { readonly currentTarget: Element },
  buckets: number,
): number | null {
  const { left, width } = currentTarget.getBoundingClientRect();
  const isNear = (edge: number) => Math.abs(left + (edge / buckets) * width - clientX) <= NEAR;
  if (isNear(to)) return from;
  return isNear(from) ? to - 1 : null;
}
