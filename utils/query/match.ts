/** The one truth of whether an event is asked for: what lists, badge and notices go by, and what faster ways must agree with. */
import { type StoredEvent, listTime } from '../audit/event.ts';
import type { Labelled } from '../audit/names.ts';
import { isAsked, namesIn } from './fields.ts';
import { holdsAtPath } from './holds-at-path.ts';
import { holdsText } from './holds-text.ts';
import { timeOf } from './moment.ts';
import type { Query, Term } from './query.ts';

/** What a query means depends on. */
export interface Around {
  /** What relative times are counted from, in milliseconds since the epoch. */
  readonly now: number;
  /** The person's accounts, which are also known by their labels. */
  readonly accounts: readonly Labelled[];
}

type EventTest = (event: StoredEvent) => boolean;

/** Whether all terms of a query hold for an event. Of many events ask `matcherOf`. */
export function matches(event: StoredEvent, query: Query, around: Around): boolean {
  return matcherOf(query, around)(event);
}

/** The same, prepared for many events. */
export function matcherOf(query: Query, around: Around): EventTest {
  const tests = query.map((term) => termTest(term, around));
  return (event) => tests.every((test) => test(event));
}

function termTest(term: Term, around: Around): EventTest {
  if ('at' in term) {
    const time = timeOf(term.at, around.now);
    return (event) => (term.kind === 'after' ? listTime(event) >= time : listTime(event) < time);
  }
  const holds = positiveTest(term, around);
  return term.not ? (event) => !holds(event) : holds;
}

function positiveTest(term: Exclude<Term, { readonly at: unknown }>, { accounts }: Around): EventTest {
  if (term.kind === 'field') {
    const asks = isAsked(term.field, term.values);
    return (event) => asks(namesIn(term.field, event, accounts));
  }
  const holds = term.kind === 'text' ? holdsText(term.text) : holdsAtPath(term.path, term.values);
  return ({ json }) => holds(json);
}
