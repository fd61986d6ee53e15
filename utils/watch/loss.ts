import * as z from 'zod/mini';

/** That the archive was lost. */
export const Loss = z.object({
  /** When it was found out, in milliseconds since the epoch. */
  at: z.number(),
  /** Whether it could not be opened and a new one was begun beside it; else it was found empty. */
  moved: z.boolean(),
});
export type Loss = z.infer<typeof Loss>;
