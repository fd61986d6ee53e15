/** What could be meant in the search box, with how much there is of it. */
import { FAMILIES } from '../audit/catalogue.ts';
import type { Counts } from '../explore/explore.ts';
import { FIELDS, type Field } from '../query/query.ts';
import { type Suggestion, type Typing, applySuggestion, namesLike, typingAt } from '../query/suggest.ts';
import { type LabelKind, labelKindOf } from '../watch/label.ts';
import { facetLabel, isLike } from '../words/facets.ts';

/** What could be meant, and what the search box would say then. */
export interface Suggested {
  /** As it would be written. */
  readonly text: string;
  /** What it means, where that is not the same. */
  readonly meaning: string | null;
  /** How many events there are of it; null where that is no question. */
  readonly count: number | null;
  /** The whole text of the search box with it, and where the caret stands then. */
  readonly whole: string;
  readonly caret: number;
}

interface Candidate {
  readonly suggestion: Suggestion;
  readonly count: number | null;
}

const MOST = 10;
/** Shorter words are like nearly everything. */
const SHORTEST_WORD = 2;
const SPANS = ['-1h', '-24h', '-7d', '-30d'];

/** What the person calls a value of a field; null where they gave it no name. */
type OwnName = (field: Field, value: string) => string | null;

/** @param facets what there is of every value. @param nameOf finds the person's own names. */
export function suggestionsFor(
  text: string,
  caret: number,
  facets: Counts['facets'],
  nameOf: (kind: LabelKind, value: string) => string | null,
): Suggested[] {
  const typing = typingAt(text, caret);
  if (!typing) return [];
  const ownName: OwnName = (field, value) => {
    const kind = labelKindOf(field);
    return kind && nameOf(kind, value);
  };
  return candidatesFor(typing, facets, ownName)
    .slice(0, MOST)
    .map(({ suggestion, count }) => {
      const after = applySuggestion(text, typing, suggestion);
      const written = after.text.slice(typing.from, after.caret).trim();
      return { text: written, meaning: meaningOf(suggestion, ownName), count, whole: after.text, caret: after.caret };
    })
    .filter(({ whole }) => whole.trim() !== text.trim());
}

function candidatesFor({ name, prefix }: Typing, facets: Counts['facets'], ownName: OwnName): Candidate[] {
  if (name === null) {
    const names = namesLike(prefix).map((like): Candidate => ({
      suggestion: { kind: 'name', name: like },
      count: null,
    }));
    return [
      ...names,
      ...(prefix.length < SHORTEST_WORD ? [] : FIELDS.flatMap((field) => valuesLike(field, prefix, facets, ownName))),
    ];
  }
  if (typeof name !== 'string') return [];
  if (name === 'after' || name === 'before') {
    const spans = SPANS.filter((span) => span.startsWith(prefix));
    return spans.map((value) => ({ suggestion: { kind: 'value', name, value }, count: null }));
  }
  return valuesLike(name, prefix, facets, ownName);
}

/** What begins so comes first, then what has it somewhere. */
function valuesLike(field: Field, prefix: string, facets: Counts['facets'], ownName: OwnName): Candidate[] {
  const families = FAMILIES.map((value) => ({ value, count: null }));
  const values = field === 'family' ? families : field === 'id' ? [] : facets[field];
  const like = values.filter(({ value }) => value !== '' && isLike(field, value, prefix, ownName(field, value)));
  const [first, others] = [true, false].map((wanted) => like.filter(({ value }) => beginsSo(value, prefix) === wanted));
  return [...(first ?? []), ...(others ?? [])].map(({ value, count }) => ({
    suggestion: { kind: 'value', name: field, value },
    count,
  }));
}

function beginsSo(value: string, prefix: string): boolean {
  return value.toLowerCase().startsWith(prefix.toLowerCase());
}

function meaningOf(suggestion: Suggestion, ownName: OwnName): string | null {
  if (suggestion.kind === 'name') return null;
  const { name, value } = suggestion;
  if (typeof name !== 'string' || name === 'after' || name === 'before') return null;
  const label = ownName(name, value) ?? facetLabel(name, value);
  return label === value ? null : label;
}
