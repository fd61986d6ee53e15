/** What the event-type selector says once it is open. */
export const TYPE_PICKER = {
  all: 'All event types',
  preset: 'Preset',
  find: 'Find an event type',
  placeholder: 'Find a type, in words or code',
  none: 'No type matches.',
  counts: (days: number) => `Counts: last ${days} days`,
  reset: 'Reset',
  done: 'Done',
} as const;
