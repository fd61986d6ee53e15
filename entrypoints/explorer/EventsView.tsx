import { usePageKeys } from '../../components/ui/page-keys.ts';
import { useMedia } from '../../components/ui/use-media.ts';
import type { ExplorerModels } from '../../utils/models/explorer-models.ts';
import type { ExplorerActions } from './actions.ts';
import { Center } from './Center.tsx';
import { Facets } from './Facets.tsx';
import { KEYS } from './keys.ts';
import { QueryRow } from './QueryRow.tsx';
import { Side } from './Side.tsx';

/** From this width on the facets stand beside the table, and from that the details too; the style sheet knows them as well. */
const ROOMY = '(min-width: 46rem)';
const WIDE = '(min-width: 64rem)';

/** All events, and what is asked of them. */
export function EventsView({ models, actions }: { models: ExplorerModels; actions: ExplorerActions }) {
  const [roomy, wide] = [useMedia(ROOMY), useMedia(WIDE)];
  const isOpen = models.query.event.value !== null;

  usePageKeys(KEYS, actions, models.watch.settings.value.letterKeys);

  return (
    <>
      <QueryRow models={models} actions={actions} />
      <main class={`parts ${isOpen ? 'has-detail' : ''}`}>
        <Facets models={models} actions={actions} inDialog={!roomy} />
        <Center models={models} actions={actions} roomy={roomy} />
        {isOpen && <Side models={models} actions={actions} beside={wide} />}
      </main>
    </>
  );
}
