/** Parts of an account's card and form that are no part of the page's first sight. */
import { lazy } from '../ui/lazy.tsx';

export const Coverage = lazy(() => import('./Coverage.tsx').then((module) => module.Coverage));

export const HistoryLine = lazy(() => import('./HistoryLine.tsx').then((module) => module.HistoryLine));

export const Trouble = lazy(() => import('./Trouble.tsx').then((module) => module.Trouble));
