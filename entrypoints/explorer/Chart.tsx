import { Timeline } from '../../components/explorer/Timeline.tsx';
import type { ExplorerModels } from '../../utils/models/explorer-models.ts';
import type { ExplorerActions } from './actions.ts';

/** When what was found happened. */
export function Chart({ models, actions }: { models: ExplorerModels; actions: ExplorerActions }) {
  const { look, search, timeline, cover, checks } = models;
  const { value: counts } = search.counts;
  if (!counts?.histogram) return null;
  return (
    <Timeline
      count={counts.count}
      histogram={counts.histogram}
      brush={timeline.brush.value}
      zone={look.zone.value}
      cover={cover.parts.value}
      asTable={timeline.asTable.value}
      fetching={checks.asked.value}
      onBrush={(brush) => {
        timeline.brush.value = brush;
      }}
      onZoom={timeline.zoom}
      onBack={timeline.canBack.value ? timeline.back : undefined}
      onFetch={actions.canFetch() ? actions.check : undefined}
      onTable={() => {
        timeline.asTable.value = !timeline.asTable.value;
      }}
    />
  );
}
