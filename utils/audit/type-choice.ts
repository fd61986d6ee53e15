/** Which event types are shown. An empty choice means all: nothing is hidden from a person who has not asked for it. */
import { FAMILIES, type Family, KNOWN_TYPES, isKnownType, isNotable, typeEntry } from './catalogue.ts';

export type TypeChoice = ReadonlySet<string>;

export const ALL_TYPES: TypeChoice = new Set();

export function isChosen(choice: TypeChoice, type: string): boolean {
  return choice.size === 0 || choice.has(type);
}

/** Adds types or takes them away; taking the last one away is choosing all again. */
export function withTypes(choice: TypeChoice, types: readonly string[], chosen: boolean): TypeChoice {
  return chosen ? choice.union(new Set(types)) : choice.difference(new Set(types));
}

export function notableOf(types: readonly string[]): TypeChoice {
  return new Set(types.filter(isNotable));
}

export function sameChoice(a: TypeChoice, b: TypeChoice): boolean {
  return a.size === b.size && a.isSubsetOf(b);
}

export interface TypeGroup {
  readonly family: Family;
  readonly types: readonly string[];
}

/** Types by family, both in the catalogue's order, unknown ones last; those whose title or code contains `needle`. */
export function groupTypes(types: readonly string[], needle = ''): TypeGroup[] {
  const wanted = needle.trim().toLowerCase();
  const ordered = [
    ...KNOWN_TYPES.filter((type) => types.includes(type)),
    ...types.filter((type) => !isKnownType(type)),
  ];
  const found = ordered.filter((type) => `${typeEntry(type).title}\n${type}`.toLowerCase().includes(wanted));
  const groups = FAMILIES.map((family) => ({
    family,
    types: found.filter((type) => typeEntry(type).family === family),
  }));
  return groups.filter((group) => group.types.length > 0);
}
