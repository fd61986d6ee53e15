import { type Severity, typeEntry } from '../../utils/audit/catalogue.ts';
import type { Facet } from '../../utils/explore/explore.ts';
import { countryName } from '../../utils/format.ts';
import { FACET } from '../../utils/words/explorer.ts';
import { sourceName } from '../../utils/words/source.ts';
import { SEVERITY_WORDS } from '../../utils/words/popup.ts';

/** The facets in the order of the rail. */
export const RAIL = ['severity', 'account', 'type', 'user', 'source', 'ip', 'country'] as const satisfies readonly Facet[];

/** Those whose values are shown as they are written, in letters of one width. */
export const WRITTEN: ReadonlySet<Facet> = new Set(['ip']);

/** A value as people read it. */
export function facetLabel(facet: Facet, value: string): string {
  if (value === '' && facet !== 'type') return FACET.none;
  if (facet === 'severity') return SEVERITY_WORDS[value as Severity];
  if (facet === 'type') return typeEntry(value).title;
  if (facet === 'source') return sourceName(value);
  if (facet === 'country') return [value, countryName(value)].filter(Boolean).join(' ');
  return value;
}

/** Whether a value has something like the needle in what is read or written. */
export function isLike(facet: Facet, value: string, needle: string): boolean {
  return `${facetLabel(facet, value)}\n${value}`.toLowerCase().includes(needle.trim().toLowerCase());
}
