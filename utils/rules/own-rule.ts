/** Rules that people make out of a saved view: "when it gets an event", "more than so many in so many minutes". */
import * as z from 'zod/mini';
import type { Severity } from '../audit/catalogue.ts';
import { HOUR, MINUTE } from '../time.ts';
import type { RuleEvent } from './event.ts';
import { whoOf } from './list/about.ts';
import type { Rule } from './rule.ts';

const LONGEST_MINUTES = 1440;

export const OwnRule = z.object({
  id: z.string(),
  /** The saved view. */
  view: z.string(),
  severity: z.enum(['info', 'low', 'medium', 'high', 'critical']),
  /** More than so many events, 0: at the first one, … */
  more: z.number().check(z.int(), z.gte(0), z.lte(10_000)),
  /** … within so many minutes. */
  minutes: z.number().check(z.int(), z.gte(1), z.lte(LONGEST_MINUTES)),
});
export type OwnRule = z.infer<typeof OwnRule>;

/** @param matches whether the view shows an event. */
export function ownRule({ id, severity, more, minutes }: OwnRule, matches: (event: RuleEvent) => boolean): Rule {
  const span = minutes * MINUTE;
  return {
    id: `own:${id}`,
    start: 'on',
    types: null,
    params: {},
    bucket: Math.max(HOUR, span),
    ...(more > 0 && { looks: [{ types: null, back: span }] }),
    judge(event, { around }) {
      if (!matches(event)) return null;
      const events = more > 0 ? around(null, event.at - span + 1, event.at).filter(matches) : [event];
      return events.length > more ? hitOf(event, events, severity, minutes) : null;
    },
  };
}

function hitOf(event: RuleEvent, events: readonly RuleEvent[], severity: Severity, minutes: number) {
  return { severity, facts: { ...whoOf(event), count: events.length, minutes }, events };
}
