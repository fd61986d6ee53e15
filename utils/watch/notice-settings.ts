/** How loud things are told, and when nobody wants to hear of them. */
import * as z from 'zod/mini';
import { FAMILIES, SEVERITIES } from '../audit/catalogue.ts';

/** Not counted · counted by the badge · told by a notification · told in quiet hours as well. */
export const LEVELS = ['off', 'badge', 'notice', 'urgent'] as const;
const Level = z.enum(LEVELS);
export type Level = z.infer<typeof Level>;

/** Hours of days of the week, on the computer's clock. */
export const QuietHours = z.object({
  /** Minutes since midnight. Where `to` is not later, it is on the next day. */
  from: z.number().check(z.int(), z.gte(0), z.lt(1440)),
  to: z.number().check(z.int(), z.gte(0), z.lt(1440)),
  /** Days on which they begin: 0 is Sunday. */
  days: z.array(z.number().check(z.int(), z.gte(0), z.lte(6))),
});
export type QuietHours = z.infer<typeof QuietHours>;

export const NoticeSettings = z.object({
  /** By the rule's id, the account's id, the family and the severity; whatever is absent is not decided there. */
  levels: z.object({
    rules: z.record(z.string(), Level),
    accounts: z.record(z.string(), Level),
    families: z.partialRecord(z.enum(FAMILIES), Level),
    severities: z.partialRecord(z.enum(SEVERITIES), Level),
  }),
  quiet: z.nullable(QuietHours),
  /** Nobody is told before, in milliseconds since the epoch. */
  snoozedUntil: z.number(),
});
export type NoticeSettings = z.infer<typeof NoticeSettings>;

export const DEFAULT_NOTICES: NoticeSettings = {
  levels: { rules: {}, accounts: {}, families: {}, severities: { critical: 'urgent' } },
  quiet: null,
  snoozedUntil: 0,
};
