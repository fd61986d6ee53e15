/** What the person has named: whatever comes from there, or goes there, is expected. */
import { type Label, type LabelKind } from '../watch/label.ts';
import { rangeLabelFinder } from '../watch/range-label.ts';

export interface KnownThings {
  /** The name of a thing; of an address also that of a range around it. */
  readonly label: (kind: LabelKind, value: string) => string | null;
  /** Countries, registrable domains and number prefixes that are expected. */
  readonly isExpected: (kind: 'country' | 'domain' | 'number', value: string) => boolean;
  /** When somebody left, in milliseconds since the epoch; null where nobody said. */
  readonly leftAt: (user: string) => number | null;
}

export interface Expected {
  readonly countries?: readonly string[];
  readonly domains?: readonly string[];
  /** By how they begin: `44770090`. */
  readonly numbers?: readonly string[];
  readonly leavers?: Readonly<Record<string, number>>;
}

/** @param labels the person's names for addresses, users, numbers and applications. */
export function knownThings(labels: readonly Label[], expected: Expected = {}): KnownThings {
  const { countries = [], domains = [], numbers = [], leavers = {} } = expected;
  const label = rangeLabelFinder(labels);
  return {
    label,
    isExpected(kind, value) {
      if (kind === 'country') return countries.includes(value);
      if (kind === 'domain') return domains.includes(value);
      return label('number', value) !== null || numbers.some((start) => value.startsWith(start));
    },
    leftAt: (user) => (Object.hasOwn(leavers, user) ? (leavers[user] ?? null) : null),
  };
}
