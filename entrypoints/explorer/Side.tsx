import { IconButton } from '../../components/ui/Button.tsx';
import { EmptyState } from '../../components/ui/EmptyState.tsx';
import type { ExplorerModels } from '../../utils/models/explorer-models.ts';
import { NOTHING } from '../../utils/words/explorer-more.ts';
import { EXPLORER } from '../../utils/words/explorer.ts';
import { DETAIL } from '../../utils/words/detail.ts';
import type { ExplorerActions } from './actions.ts';
import { EventDetail } from './on-demand.ts';

interface SideProps {
  models: ExplorerModels;
  actions: ExplorerActions;
  /** There is room for both; else it lies over the table. */
  beside: boolean;
}

/** The place of the event whose details are open, with the way to its neighbours. */
export function Side({ models, actions, beside }: SideProps) {
  const { open, grid, watch } = models;
  const { value: item } = open.item;
  const { value: row } = open.row;
  return (
    <div class="side">
      <nav>
        <IconButton
          icon="up"
          label={EXPLORER.previous}
          shortcut="k"
          aria-disabled={row === null || row <= 0}
          onClick={() => actions.step(-1)}
        />
        <IconButton
          icon="down"
          label={EXPLORER.next}
          shortcut="j"
          aria-disabled={row === null || row >= grid.list.value.rows - 1}
          onClick={() => actions.step(1)}
        />
        <IconButton icon="link" label={EXPLORER.copyLink} shortcut="l" onClick={actions.copyLink} />
      </nav>
      {item && (
        <EventDetail
          item={item}
          now={watch.now.value}
          beside={beside}
          onClose={actions.closeDetail}
          onToggleRead={({ event }) => actions.toggle(event)}
          onCopyJson={({ event }) => actions.copyText(event.json)}
          onCopyText={actions.copyText}
        />
      )}
      {open.isMissing.value && (
        <section class="detail" aria-label={DETAIL.label}>
          <header>
            <IconButton icon="x" label={DETAIL.close} shortcut="Esc" onClick={actions.closeDetail} />
          </header>
          <EmptyState art="archive" {...NOTHING.missing} />
        </section>
      )}
    </div>
  );
}
