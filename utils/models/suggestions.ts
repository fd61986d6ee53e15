/** What could be meant in the search box, with how much there is of it. */
import { FAMILIES } from '../audit/catalogue.ts';
import type { Counts } from '../explore/explore.ts';
import { FIELDS, type Field } from '../query/query.ts';
import { type Suggestion, type Typing, applySuggestion, namesLike } from '../query/suggest.ts';
import { type LabelKind, labelKindOf } from '../watch/label.ts';
import { facetLabel, isLike } from '../words/facets.ts';
import type { LookedUp } from './looked-up.ts';

/** What could be meant, and what the search box would say then. */
export interface Suggested {
  /** As it would be written. */
  readonly text: string;
  /** What it means, where that is not the same. */
  readonly meaning: string | null;
  /** How many events there are of it; null where that is no question. */
  readonly count: number | null;
  /** Whether there may be more of it. */
  readonly isCut: boolean;
  /** The whole text of the search box with it, and where the caret stands then. */
  readonly whole: string;
  readonly caret: number;
}

interface Candidate {
  readonly suggestion: Suggestion;
  readonly count: number | null;
  readonly isCut?: boolean;
}

/** What there is to suggest. */
interface Stock {
  /** What there is of every value. */
  readonly facets: Counts['facets'];
  /** What had to be looked up, the most frequent first; nothing until it is there. */
  readonly looked: readonly LookedUp[];
  /** Finds the person's own names. */
  readonly nameOf: (kind: LabelKind, value: string) => string | null;
}

const MOST = 10;
/** Shorter words are like nearly everything. */
const SHORTEST_WORD = 2;
const SUGGESTED = FIELDS.filter((field) => field !== 'id');
const SPANS = ['-1h', '-24h', '-7d', '-30d'];

/** What the person calls a value of a field; null where they gave it no name. */
type OwnName = (field: Field, value: string) => string | null;

/** @param text of the search box, in which that is being typed. */
export function suggestionsFor(text: string, typing: Typing, { facets, looked, nameOf }: Stock): Suggested[] {
  const ownName: OwnName = (field, value) => {
    const kind = labelKindOf(field);
    return kind && nameOf(kind, value);
  };
  return candidatesFor(typing, facets, looked, ownName)
    .slice(0, MOST)
    .map(({ suggestion, count, isCut = false }) => {
      const after = applySuggestion(text, typing, suggestion);
      const written = after.text.slice(typing.from, after.caret).trim();
      return {
        text: written,
        meaning: meaningOf(suggestion, ownName),
        count,
        isCut,
        whole: after.text,
        caret: after.caret,
      };
    })
    .filter(({ whole }) => whole.trim() !== text.trim());
}

function candidatesFor(
  { name, prefix }: Typing,
  facets: Counts['facets'],
  looked: readonly LookedUp[],
  ownName: OwnName,
): Candidate[] {
  // A path is known by any of its keys.
  const part = name === null ? prefix.replace(/^context\./i, '') : prefix;
  const found = (make: (value: string) => Suggestion) =>
    startingFirst(
      looked.filter(({ value }) => hasIn(value, part)),
      prefix,
    ).map(({ value, count, isCut }) => ({ suggestion: make(value), count, isCut }));
  if (name === null && looked.length > 0) return found((path) => ({ kind: 'name', name: path }));
  if (name === null) {
    const names = namesLike(prefix).map((like): Candidate => ({
      suggestion: { kind: 'name', name: like },
      count: null,
    }));
    return [
      ...names,
      ...(prefix.length < SHORTEST_WORD
        ? []
        : SUGGESTED.flatMap((field) => valuesLike(field, prefix, facets, ownName))),
    ];
  }
  if (typeof name !== 'string' || name === 'id') return found((value) => ({ kind: 'value', name, value }));
  if (name === 'after' || name === 'before') {
    const spans = SPANS.filter((span) => span.startsWith(prefix));
    return spans.map((value) => ({ suggestion: { kind: 'value', name, value }, count: null }));
  }
  return valuesLike(name, prefix, facets, ownName);
}

function valuesLike(
  field: Exclude<Field, 'id'>,
  prefix: string,
  facets: Counts['facets'],
  ownName: OwnName,
): Candidate[] {
  const families = FAMILIES.map((value) => ({ value, count: null }));
  const values = field === 'family' ? families : facets[field];
  const like = values.filter(({ value }) => value !== '' && isLike(field, value, prefix, ownName(field, value)));
  return startingFirst(like, prefix).map(({ value, count }) => ({
    suggestion: { kind: 'value', name: field, value },
    count,
  }));
}

function hasIn(value: string, part: string): boolean {
  return value.toLowerCase().includes(part.toLowerCase());
}

/** What begins so comes first, then what has it somewhere. */
function startingFirst<T extends { readonly value: string }>(values: readonly T[], prefix: string): T[] {
  const begins = ({ value }: T) => value.toLowerCase().startsWith(prefix.toLowerCase());
  return [...values.filter(begins), ...values.filter((one) => !begins(one))];
}

function meaningOf(suggestion: Suggestion, ownName: OwnName): string | null {
  if (suggestion.kind === 'name') return null;
  const { name, value } = suggestion;
  if (typeof name !== 'string' || name === 'after' || name === 'before') return null;
  const label = ownName(name, value) ?? facetLabel(name, value);
  return label === value ? null : label;
}
