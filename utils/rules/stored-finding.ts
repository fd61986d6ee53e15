/** A finding in the archive, with what the person made of it. */
import * as z from 'zod/mini';
import type { Finding } from './finding.ts';

/** What a person did about a finding. */
export const Handling = z.object({
  /** Nothing is left to do, or nothing was wrong: it is closed. */
  closed: z.nullable(z.enum(['done', 'dismissed'])),
  note: z.string().check(z.maxLength(2000)),
  /** Which of the steps to take were taken, by their number. */
  steps: z.array(z.number()),
  /** Until when it shall not be shown as open, in milliseconds since the epoch; 0: it shall. */
  snoozedUntil: z.number(),
});
export type Handling = z.infer<typeof Handling>;

export interface StoredFinding extends Finding {
  /** When it was first found, in milliseconds since the epoch. */
  readonly foundAt: number;
  /** There as long as it is news that nobody has closed: what badge, notices and the popup look at. */
  readonly alert?: 1;
  /** Whether the person was told, or need not be. */
  readonly told: boolean;
  /** Absent as long as nobody did anything. */
  readonly handling?: Handling;
}

export const UNHANDLED: Handling = { closed: null, note: '', steps: [], snoozedUntil: 0 };
