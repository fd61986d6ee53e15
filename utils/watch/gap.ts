/** A period of event time that nobody has read yet, and why. */
import * as z from 'zod/mini';
import { Silence } from './silence.ts';

/** Nobody asked · the browser lost the archive · it is history whose turn has not come. */
const GapReason = z.enum([...Silence.options, 'reset', 'history']);
export type GapReason = z.infer<typeof GapReason>;

/** Both ends in milliseconds of event time; 0: from the beginning. */
export const Gap = z.object({ from: z.number(), to: z.number(), why: GapReason });
export type Gap = z.infer<typeof Gap>;
