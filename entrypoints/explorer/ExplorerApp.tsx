import { useMemo } from 'preact/hooks';
import { usePageKeys } from '../../components/ui/page-keys.ts';
import { useMedia } from '../../components/ui/use-media.ts';
import { version } from '../../utils/browser/toolbar.ts';
import type { ExplorerModels } from '../../utils/models/explorer-models.ts';
import { createActions } from './actions.ts';
import { Center } from './Center.tsx';
import { Dialogs } from './Dialogs.tsx';
import { Facets } from './Facets.tsx';
import { KEYS } from './keys.ts';
import { ReportSheet } from './on-demand.ts';
import { Passing } from './Passing.tsx';
import { QueryRow } from './QueryRow.tsx';
import { Side } from './Side.tsx';
import { TopBar } from './TopBar.tsx';

/** From this width on the facets stand beside the table, and from that the details too; the style sheet knows them as well. */
const ROOMY = '(min-width: 46rem)';
const WIDE = '(min-width: 64rem)';

/** The whole history on one page. */
export function ExplorerApp({ models }: { models: ExplorerModels }) {
  const actions = useMemo(() => createActions(models), [models]);
  const { watch, query, reports } = models;
  const [roomy, wide] = [useMedia(ROOMY), useMedia(WIDE)];
  const isOpen = query.event.value !== null;

  usePageKeys(KEYS, actions, watch.settings.value.letterKeys);

  return (
    <>
      <div class="app">
        <TopBar models={models} actions={actions} />
        <QueryRow models={models} actions={actions} />
        <main class={`parts ${isOpen ? 'has-detail' : ''}`}>
          <Facets models={models} actions={actions} inDialog={!roomy} />
          <Center models={models} actions={actions} roomy={roomy} />
          {isOpen && <Side models={models} actions={actions} beside={wide} />}
        </main>
        <Passing models={models} actions={actions} />
        <Dialogs models={models} actions={actions} />
      </div>
      {reports.report.value && (
        <ReportSheet
          report={reports.report.value}
          version={version()}
          labels={watch.settings.value.labels}
          onShown={reports.shown}
        />
      )}
    </>
  );
}
