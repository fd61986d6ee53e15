import type { Facet } from '../../utils/explore/explore.ts';

/** The facets in the order of the rail. */
export const RAIL = [
  'severity',
  'account',
  'type',
  'user',
  'source',
  'ip',
  'country',
] as const satisfies readonly Facet[];

/** Those whose values are shown as they are written, in letters of one width. */
export const WRITTEN: ReadonlySet<Facet> = new Set(['ip']);
