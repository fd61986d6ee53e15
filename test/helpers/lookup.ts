/** A lookup over a list of events, which knows just enough of queries for questions about one event. */
import { type Json, type StoredEvent, listTime, newestFirst } from '../../utils/audit/event.ts';
import { factsOfContext } from '../../utils/audit/facts.ts';
import type { Lookup } from '../../utils/explore/lookup.ts';
import type { Query, Term } from '../../utils/query/query.ts';

export function lookupIn(events: readonly StoredEvent[]): Lookup & { readonly asked: Query[] } {
  const asked: Query[] = [];
  const find = (query: Query) => {
    asked.push(query);
    return events.filter((event) => query.every((term) => holds(event, term))).toSorted(newestFirst);
  };
  return {
    asked,
    newest: (query, limit) => Promise.resolve(find(query).slice(0, limit)),
    sightings(query) {
      const found = find(query);
      const times = found.map(listTime);
      return Promise.resolve({ count: found.length, first: times.at(-1) ?? 0, last: times[0] ?? 0 });
    },
  };
}

function holds(event: StoredEvent, term: Term): boolean {
  switch (term.kind) {
    case 'after':
      return term.at.kind === 'absolute' && listTime(event) >= term.at.time;
    case 'before':
      return term.at.kind === 'absolute' && listTime(event) < term.at.time;
    case 'text':
      return event.json.includes(term.text);
    case 'context':
      return named(event.context, term.path).some((text) => term.values.some((value) => value.text === text));
    case 'field': {
      const { type, userEmail, userId, ip, account } = event;
      const values: Partial<Record<typeof term.field, string | null>> = {
        type,
        user: userEmail ?? userId,
        ip,
        account,
      };
      return term.values.some(({ text }) => text === values[term.field]);
    }
  }
}

function named(context: Json | undefined, path: readonly string[]): string[] {
  const facts = factsOfContext(context).filter((fact) => path.length === 0 || fact.path.at(-1) === path.at(-1));
  return facts.map(({ value }) => value);
}
