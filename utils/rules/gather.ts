/** How hits become findings. */
import { severityRank } from '../audit/catalogue.ts';
import { type RuleEvent, oldestFirst } from './event.ts';
import { type EventRef, type Finding, MOST_EVENTS } from './finding.ts';
import type { Hit } from './rule.ts';

/** A hit, where it was made, and what became of it. */
export interface Judged {
  readonly event: RuleEvent;
  readonly hit: Hit;
  readonly learning: boolean;
  readonly ticket: string | null;
  readonly excepted: boolean;
}

/**
 * One finding for each key in each bucket. What is expected or excepted only counts where nothing else is found.
 * @param about the rule, and the account; null where it is about several.
 * @param length of a bucket, in milliseconds.
 */
export function gather(
  about: Pick<Finding, 'rule' | 'account'>,
  length: number,
  judged: readonly Judged[],
  isFresh: (event: EventRef) => boolean,
): Finding[] {
  const bucketOf = ({ event }: Judged) => Math.floor(event.at / length) * length;
  const groups = Map.groupBy(judged, (one) => `${bucketOf(one)} ${one.hit.key ?? ''}`);
  return Array.from(groups.values(), (group) => {
    const open = group.filter(({ ticket, excepted }) => ticket === null && !excepted);
    const parts = open.length > 0 ? open : group;
    const [first, ...others] = parts.toSorted((a, b) => oldestFirst(a.event, b.event)) as [Judged, ...Judged[]];
    const worst = others.reduce((a, b) => (rank(b) > rank(a) ? b : a), first);
    const events = new Map(
      parts
        .flatMap(({ event, hit }) => [event].concat(hit.events ?? []))
        .map((one) => [`${one.account} ${one.id}`, one]),
    );
    const sorted = Array.from(events.values()).sort(oldestFirst);
    return {
      ...about,
      key: first.hit.key ?? '',
      bucket: bucketOf(first),
      severity: worst.learning ? 'info' : worst.hit.severity,
      at: first.event.at,
      events: sorted.slice(0, MOST_EVENTS).map(({ account: of, id, at }) => ({ account: of, id, at })),
      count: sorted.length,
      facts: worst.hit.facts ?? {},
      late: !sorted.some(isFresh),
      learning: worst.learning,
      ...(worst.ticket !== null && { ticket: worst.ticket }),
      ...(worst.excepted && { excepted: true }),
    };
  });
}

function rank({ hit, learning }: Judged): number {
  return learning ? 0 : severityRank(hit.severity);
}
