/** Why a list is empty. */
import { countOf } from '../format.ts';

export const EMPTY = {
  none: {
    title: 'Nothing has happened yet',
    text: 'Vonage answered and reports no events. The next one will appear here.',
    help: 'Sign-ins are recorded only for accounts with Premium Support.',
  },
  waiting: { title: 'No events yet', text: 'The first check has not come to its end.' },
  paused: { title: 'Nothing stored yet', text: 'This account is paused. Resume it to read its events.' },
  filtered: (count: number) => `${countOf(count, 'event')}, none ${count === 1 ? 'matches' : 'match'}`,
  filteredBy: {
    search: 'Your search hides all of them.',
    types: (count: number) => `${countOf(count, 'chosen type')} ${count === 1 ? 'hides' : 'hide'} all of them.`,
    both: (count: number) => `Your search and ${countOf(count, 'chosen type')} hide all of them.`,
  },
  newSecret: 'Enter the new secret',
  testAgain: 'Test again',
  removeSearch: 'Remove the search',
  removeTypes: 'Show all event types',
  clear: 'Clear filters',
} as const;
