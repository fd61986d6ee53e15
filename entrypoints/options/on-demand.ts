/** The options page's parts that are no part of its first sight. */
import { lazy } from '../../components/ui/lazy.tsx';

export const ConfirmPassphrase = lazy(() =>
  import('../../components/lock/ConfirmPassphrase.tsx').then((module) => module.ConfirmPassphrase),
);

export const CountsPanel = lazy(() =>
  import('../../components/settings/CountsPanel.tsx').then((module) => module.CountsPanel),
);

export const DiagnosticsTable = lazy(() =>
  import('../../components/settings/DiagnosticsTable.tsx').then((module) => module.DiagnosticsTable),
);

export const EventImport = lazy(() => import('./EventImport.tsx').then((module) => module.EventImport));

export const LossNotice = lazy(() => import('../../components/ui/LossNotice.tsx').then((module) => module.LossNotice));

export const NoticesSection = lazy(() => import('./NoticesSection.tsx').then((module) => module.NoticesSection));

export const ProtectionDialog = lazy(() =>
  import('../../components/lock/ProtectionDialog.tsx').then((module) => module.ProtectionDialog),
);

export const RulesSection = lazy(() => import('./RulesSection.tsx').then((module) => module.RulesSection));
