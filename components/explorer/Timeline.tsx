import { type Brush, countWithin } from '../../utils/brush.ts';
import type { Histogram } from '../../utils/explore/explore.ts';
import { axisTicks } from '../../utils/ticks.ts';
import type { Cover } from '../../utils/watch/cover.ts';
import { EXPLORER, RANGE, TIMELINE, periodWords, timelineWords } from '../../utils/words/explorer.ts';
import { type Zone, formatMoment } from '../../utils/zone.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { CoverLine, CoverStrip } from './CoverLine.tsx';
import { Legend } from './Legend.tsx';
import { percent } from './TimelineBars.tsx';
import { type BrushActions, TimelinePlot } from './TimelinePlot.tsx';
import { TimelineTable } from './TimelineTable.tsx';
import './timeline.css';
import { DRAWINGS } from './drawings.ts';
import { MORE_ICONS } from '../ui/more-icons.ts';

/** More labels would run into each other. */
const MOST_TICKS = 8;

export interface TimelineProps extends BrushActions {
  count: number;
  histogram: Histogram;
  brush: Brush | null;
  zone: Zone;
  cover: readonly Cover[];
  asTable: boolean;
  fetching: boolean;
  /** Absent where it was never zoomed in. */
  onBack?: (() => void) | undefined;
  onFetch?: (() => void) | undefined;
  onTable: () => void;
}

/** When the matching events happened, and how sure that is. */
export function Timeline({ count, histogram, brush, zone, cover, asTable, fetching, ...act }: TimelineProps) {
  const { from, step, counts } = histogram;
  const to = from + step * counts.info.length;
  const moment = (time: number) => formatMoment(time, zone);
  const totals = counts.info.map((_, bucket) => countWithin(Object.values(counts), { from: bucket, to: bucket + 1 }));
  const peak = Math.max(0, ...totals);
  const sentence = timelineWords(
    count,
    periodWords(moment(from), moment(to)),
    peak > 0 ? { count: peak, at: moment(from + totals.indexOf(peak) * step) } : null,
  );
  const marked =
    brush &&
    [
      periodWords(moment(from + brush.from * step), moment(from + brush.to * step)),
      EXPLORER.matches(countWithin(Object.values(counts), brush)),
    ].join(' · ');
  return (
    <section class="chart" role="group" aria-label={TIMELINE.label}>
      <div class="chart__head">
        <strong class="num">{EXPLORER.matches(count)}</strong>
        <Legend counts={counts} />
        <span class="sp" />
        {brush && (
          <span class="read">
            <span role="status">{marked}</span>
            <Button kind="quiet" small onClick={act.onZoom}>
              {TIMELINE.zoom}
            </Button>
            <IconButton icon="x" label={TIMELINE.unbrush} onClick={() => act.onBrush(null)} />
          </span>
        )}
        {act.onBack && <IconButton icon={DRAWINGS.zoomOut} label={RANGE.back} onClick={act.onBack} />}
        <IconButton
          icon={asTable ? MORE_ICONS.gauge : DRAWINGS.table}
          label={asTable ? TIMELINE.asChart : TIMELINE.asTable}
          onClick={act.onTable}
        />
      </div>
      {asTable ? (
        <TimelineTable histogram={histogram} zone={zone} />
      ) : (
        <div class="plotwrap">
          <TimelinePlot
            histogram={histogram}
            gaps={cover.filter(({ kind }) => kind === 'gap')}
            brush={brush}
            label={sentence}
            marked={marked}
            onBrush={act.onBrush}
            onZoom={act.onZoom}
          />
          <CoverStrip parts={cover} from={from} to={to} zone={zone} />
          <svg class="axis" aria-hidden="true">
            {axisTicks(from, to, zone, MOST_TICKS).map(({ time, label }) => (
              <text key={time} x={percent((time - from) / (to - from))} y="11">
                {label}
              </text>
            ))}
          </svg>
        </div>
      )}
      <CoverLine parts={cover} zone={zone} step={step} fetching={fetching} onFetch={act.onFetch} />
    </section>
  );
}
