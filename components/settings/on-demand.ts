/** Parts of an account's card that stand below what is looked at first. */
import { lazy } from '../ui/lazy.tsx';

export const CoverageStrip = lazy(() => import('./CoverageStrip.tsx').then((module) => module.CoverageStrip));

export const HistoryLine = lazy(() => import('./HistoryLine.tsx').then((module) => module.HistoryLine));
