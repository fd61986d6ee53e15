/** The popup's parts that are no part of its first sight. */
import { lazy } from '../../components/ui/lazy.tsx';

export const CaughtUpLine = lazy(() =>
  import('../../components/events/CaughtUpLine.tsx').then((module) => module.CaughtUpLine),
);

export const EmptyFeed = lazy(() => import('../../components/events/EmptyFeed.tsx').then((module) => module.EmptyFeed));

export const EventDetail = lazy(() =>
  import('../../components/events/EventDetail.tsx').then((module) => module.EventDetail),
);

export const FindingsBanner = lazy(() => import('./FindingsBanner.tsx').then((module) => module.FindingsBanner));

export const Hero = lazy(() => import('../../components/events/Hero.tsx').then((module) => module.Hero));

export const LossNotice = lazy(() => import('../../components/ui/LossNotice.tsx').then((module) => module.LossNotice));

export const Passing = lazy(() => import('./Passing.tsx').then((module) => module.Passing));

export const ShortcutsDialog = lazy(() =>
  import('../../components/events/ShortcutsDialog.tsx').then((module) => module.ShortcutsDialog),
);

export const ViewLine = lazy(() => import('../../components/events/ViewLine.tsx').then((module) => module.ViewLine));
