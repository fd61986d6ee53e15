/** Queries as nobody would write them. */
import fc from 'fast-check';
import { FIELDS, type Moment, type Pattern, type Query, type Term } from '../../utils/query/query.ts';

/** Text with everything that the language, JSON or Unicode treat in a way of their own. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc
    .array(
      fc.constantFrom(
        '"',
        '\\',
        ',',
        ':',
        '-',
        '*',
        '.',
        ' ',
        '\n',
        '\u00a0',
        '\ufeff',
        '/',
        '\ud800',
        '\udc00',
        'k',
        'İ',
        '👩‍👩',
        'مرحبا',
        '\u202e',
        'type',
        'foo',
        'context',
        'after',
        'http:',
        '7d',
        'u0041',
      ),
      { maxLength: 5 },
    )
    .map((parts) => parts.join('')),
);

const anyPattern: fc.Arbitrary<Pattern> = fc
  .tuple(anyText, fc.boolean())
  .map(([text, wild]) => ({ text, wild: wild && text.includes('*') }));

export const anyMoment: fc.Arbitrary<Moment> = fc.oneof(
  fc.record({
    kind: fc.constant('absolute' as const),
    time: fc.oneof(
      fc.integer({ min: -8.64e15, max: 8.64e15 }),
      fc.integer({ min: 0, max: 2e6 }).map((n) => n * 60_000),
      fc.integer({ min: 0, max: 2e9 }),
    ),
  }),
  fc.record({
    kind: fc.constant('relative' as const),
    amount: fc.nat(999_999),
    unit: fc.constantFrom('m' as const, 'h' as const, 'd' as const, 'w' as const),
  }),
);

const values = fc.array(anyPattern, { minLength: 1, maxLength: 4 });
const not = fc.boolean();

export const anyTerm: fc.Arbitrary<Term> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text: anyText, not }),
  fc.record({ kind: fc.constant('field' as const), field: fc.constantFrom(...FIELDS), values, not }),
  fc.record({ kind: fc.constant('context' as const), path: fc.array(anyText, { maxLength: 3 }), values, not }),
  fc.record({ kind: fc.constantFrom('after' as const, 'before' as const), at: anyMoment }),
);

export const anyQuery: fc.Arbitrary<Query> = fc.array(anyTerm, { maxLength: 5 });
