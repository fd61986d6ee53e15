/** What people read where two states of something are held against each other. */
import { formatCount } from '../format.ts';

export const CHANGES = {
  before: 'Before:',
  after: 'After:',
  untold: 'not known before',
  whole: 'all of it',
  more: (count: number) => `Show ${formatCount(count)} more`,
} as const;
