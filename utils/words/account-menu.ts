import { formatCount } from '../format.ts';

/** What the account menu says once it is open. */
export const ACCOUNT_MENU = {
  allHelp: 'One list, one badge',
  fresh: (count: number) => `${formatCount(count)} new`,
} as const;
