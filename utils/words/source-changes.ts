/** What people read where the source changed an event that was stored. */
import { utcSecond } from '../time.ts';

export const SOURCE = {
  changed: 'Changed at the source',
  help: 'Vonage has given this event other content since it was stored. What is shown here is the first.',
  at: (time: number) => `Changed when seen ${utcSecond(time)} UTC`,
} as const;
