/** The explorer's parts that are no part of its first sight. */
import { lazy } from '../../components/ui/lazy.tsx';

const later = () => import('../../components/explorer/later.ts');

export const ColumnChoices = lazy(() => later().then((module) => module.ColumnChoices));

export const ConfirmPassphrase = lazy(() =>
  import('../../components/lock/ConfirmPassphrase.tsx').then((module) => module.ConfirmPassphrase),
);

export const Dialog = lazy(() => import('../../components/ui/Dialog.tsx').then((module) => module.Dialog));

export const EmptyResults = lazy(() => later().then((module) => module.EmptyResults));

export const EventPanel = lazy(() => later().then((module) => module.EventPanel));

export const ExportProgress = lazy(() => later().then((module) => module.ExportProgress));

export const FindingsView = lazy(() => import('./FindingsView.tsx').then((module) => module.FindingsView));

export const MissingEvent = lazy(() => later().then((module) => module.MissingEvent));

export const QueryHelp = lazy(() => later().then((module) => module.QueryHelp));

export const ReportSheet = lazy(() => later().then((module) => module.ReportSheet));

export const SelectionBar = lazy(() => later().then((module) => module.SelectionBar));

export const ShortcutsDialog = lazy(() =>
  import('../../components/events/ShortcutsDialog.tsx').then((module) => module.ShortcutsDialog),
);

export const ValueTools = lazy(() => later().then((module) => module.ValueTools));

export const LabelDialog = lazy(() => later().then((module) => module.LabelDialog));

export const ViewDialog = lazy(() => later().then((module) => module.ViewDialog));
