/** The values of fields as people read them. */
import { type Severity, typeEntry } from '../audit/catalogue.ts';
import { countryName } from '../format.ts';
import type { Field } from '../query/query.ts';
import { FACET } from './explorer.ts';
import { FAMILY_WORDS, SEVERITY_WORDS } from './popup.ts';
import { sourceName } from './source.ts';

const LABELS: Partial<Record<Field, (value: string) => string>> = {
  severity: (value) => SEVERITY_WORDS[value as Severity],
  family: (value) => FAMILY_WORDS[value as keyof typeof FAMILY_WORDS],
  type: (value) => typeEntry(value).title,
  source: sourceName,
  country: (value) => [value, countryName(value)].filter(Boolean).join(' '),
};

export function facetLabel(field: Field, value: string): string {
  return value === '' && field !== 'type' ? FACET.none : (LABELS[field]?.(value) ?? value);
}

/** Whether a value has something like the needle in what is read or written. @param name what the person calls it. */
export function isLike(field: Field, value: string, needle: string, name: string | null = null): boolean {
  return `${facetLabel(field, value)}\n${value}\n${name ?? ''}`.toLowerCase().includes(needle.trim().toLowerCase());
}
