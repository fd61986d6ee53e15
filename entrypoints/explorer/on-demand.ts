/** The explorer's parts that are no part of its first sight. */
import { lazy } from '../../components/ui/lazy.tsx';

export const ColumnChoices = lazy(() =>
  import('../../components/explorer/ColumnChoices.tsx').then((module) => module.ColumnChoices),
);

export const ConfirmPassphrase = lazy(() =>
  import('../../components/lock/ConfirmPassphrase.tsx').then((module) => module.ConfirmPassphrase),
);

export const Dialog = lazy(() => import('../../components/ui/Dialog.tsx').then((module) => module.Dialog));

export const EmptyResults = lazy(() =>
  import('../../components/explorer/EmptyResults.tsx').then((module) => module.EmptyResults),
);

export const EventPanel = lazy(() =>
  import('../../components/explorer/detail/EventPanel.tsx').then((module) => module.EventPanel),
);

export const ExportProgress = lazy(() =>
  import('../../components/explorer/ExportProgress.tsx').then((module) => module.ExportProgress),
);

export const FindingsView = lazy(() => import('./FindingsView.tsx').then((module) => module.FindingsView));

export const MissingEvent = lazy(() =>
  import('../../components/explorer/MissingEvent.tsx').then((module) => module.MissingEvent),
);

export const QueryHelp = lazy(() =>
  import('../../components/explorer/QueryHelp.tsx').then((module) => module.QueryHelp),
);

export const ReportSheet = lazy(() =>
  import('../../components/explorer/report/ReportSheet.tsx').then((module) => module.ReportSheet),
);

export const SelectionBar = lazy(() =>
  import('../../components/explorer/SelectionBar.tsx').then((module) => module.SelectionBar),
);

export const ShortcutsDialog = lazy(() =>
  import('../../components/events/ShortcutsDialog.tsx').then((module) => module.ShortcutsDialog),
);

export const ValueTools = lazy(() =>
  import('../../components/explorer/ValueTools.tsx').then((module) => module.ValueTools),
);

export const LabelDialog = lazy(() =>
  import('../../components/explorer/LabelDialog.tsx').then((module) => module.LabelDialog),
);

export const ViewDialog = lazy(() =>
  import('../../components/explorer/ViewDialog.tsx').then((module) => module.ViewDialog),
);
