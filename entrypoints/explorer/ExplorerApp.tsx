import { useMemo } from 'preact/hooks';
import { version } from '../../utils/browser/toolbar.ts';
import type { ExplorerModels } from '../../utils/models/explorer-models.ts';
import { createActions } from './actions.ts';
import { Dialogs } from './Dialogs.tsx';
import { EventsView } from './EventsView.tsx';
import { FindingsView, ReportSheet } from './on-demand.ts';
import { Passing } from './Passing.tsx';
import { TopBar } from './TopBar.tsx';

/** The whole history on one page, and what was found in it. */
export function ExplorerApp({ models }: { models: ExplorerModels }) {
  const actions = useMemo(() => createActions(models), [models]);
  const { watch, query, reports } = models;
  const View = query.finding.value === null ? EventsView : FindingsView;
  return (
    <>
      <div class="app">
        <TopBar models={models} actions={actions} />
        <View models={models} actions={actions} />
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
