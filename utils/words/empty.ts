/** Why a list is empty. */
import { countOf } from '../format.ts';

const LIST = new Intl.ListFormat('en-GB');

export const EMPTY = {
  none: {
    title: 'Nothing has happened yet',
    text: 'Vonage answered and reports no events. The next one will appear here.',
    help: 'Sign-ins are recorded only for accounts with Premium Support.',
  },
  waiting: { title: 'No events yet', text: 'The first check has not come to its end.' },
  paused: { title: 'Nothing stored yet', text: 'This account is paused. Resume it to read its events.' },
  filtered: (count: number) => `${countOf(count, 'event')}, none ${count === 1 ? 'matches' : 'match'}`,
  filteredBy,
  newSecret: 'Enter the new secret',
  testAgain: 'Test again',
  removeSearch: 'Remove the search',
  removeTypes: 'Show all event types',
  clear: 'Clear filters',
} as const;

/** Which of the filters are on. */
function filteredBy({ search, types, view }: { search: boolean; types: number; view: boolean }): string {
  const names = [search && 'your search', types > 0 && countOf(types, 'chosen type'), view && 'your view'].filter(
    (name) => name !== false,
  );
  const text = `${LIST.format(names)} ${names.length === 1 && types < 2 ? 'hides' : 'hide'} all of them.`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
