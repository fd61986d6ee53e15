/** What a rule may ask of an event: as much as the archive's columns hold, and the context where a rule needs it. */
import { type Json, type StoredEvent, listTime } from '../audit/event.ts';

export interface RuleEvent {
  readonly account: string;
  readonly id: string;
  readonly type: string;
  /** Where it stands in the list, in milliseconds since the epoch. */
  readonly at: number;
  /** E-mail address, else id; null for what was done through the API. */
  readonly user: string | null;
  readonly apiKey: string | null;
  readonly source: string | null;
  readonly ip: string | null;
  readonly country: string | null;
  /** Parsed when it is asked for. */
  context(): Json | undefined;
  /** All of it, for rules that people make themselves. */
  stored(): StoredEvent;
}

/** An event whose context was read already. */
export function toRuleEvent(event: StoredEvent): RuleEvent {
  const { account, id, type, userEmail, userId, apiKey, source, ip, country, context } = event;
  const user = userEmail ?? userId;
  return {
    account,
    id,
    type,
    at: listTime(event),
    user,
    apiKey,
    source,
    ip,
    country,
    context: () => context,
    stored: () => event,
  };
}

/** Whoever did it: a person, or the account's own key. */
export function actorOf({ user, apiKey }: RuleEvent): string {
  return user ?? apiKey ?? '';
}

export function isByApi({ source }: RuleEvent): boolean {
  return source === 'DEVAPI';
}

/** Oldest first; events of one moment keep one order everywhere. */
export function oldestFirst(a: RuleEvent, b: RuleEvent): number {
  return a.at - b.at || (a.account < b.account ? -1 : Number(a.account > b.account)) || (a.id < b.id ? -1 : 1);
}
