/** Parts of an account's card and form that are no part of the page's first sight. */
import { lazy } from '../ui/lazy.tsx';

export const CoverageStrip = lazy(() => import('./CoverageStrip.tsx').then((module) => module.CoverageStrip));

export const HistoryLine = lazy(() => import('./HistoryLine.tsx').then((module) => module.HistoryLine));

export const Trouble = lazy(() => import('./Trouble.tsx').then((module) => module.Trouble));
