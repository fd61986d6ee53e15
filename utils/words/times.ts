/** The exact times behind an age. */
export const TIMES = {
  utc: 'UTC',
  local: 'Local',
  seen: 'Seen by us',
  after: (span: string) => `after ${span}`,
} as const;
