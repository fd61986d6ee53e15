/** What people choose of the rules, as it is stored. */
import * as z from 'zod/mini';
import { Mute } from './controls/mute.ts';
import { RuleException } from './controls/exception.ts';
import { Ticket } from './controls/ticket.ts';
import { OwnRule } from './own-rule.ts';

export const RuleSettings = z.object({
  /** By the rule's id; a rule that is absent is as it comes. */
  choices: z.record(
    z.string(),
    z.object({ on: z.exactOptional(z.boolean()), params: z.exactOptional(z.record(z.string(), z.number())) }),
  ),
  own: z.array(OwnRule),
  exceptions: z.array(RuleException),
  tickets: z.array(Ticket),
  mutes: z.array(Mute),
  /** What is expected anywhere, beside what the person has named. */
  expected: z.object({
    countries: z.array(z.string()),
    domains: z.array(z.string()),
    numbers: z.array(z.string()),
    /** Users, and when they left, in milliseconds since the epoch. */
    leavers: z.record(z.string(), z.number()),
  }),
});
export type RuleSettings = z.infer<typeof RuleSettings>;

export const DEFAULT_RULE_SETTINGS: RuleSettings = {
  choices: {},
  own: [],
  exceptions: [],
  tickets: [],
  mutes: [],
  expected: { countries: [], domains: [], numbers: [], leavers: {} },
};
