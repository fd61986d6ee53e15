/** `OPTIONS /events`: the event types that the service knows. */
import type { Account } from '../account.ts';
import type { Service } from '../service.ts';
import type { Answer, Exchange } from './exchange.ts';
import { gatewayPage, Refusal } from './refusal.ts';
import { describeType, listedTypes, PREMIUM_TYPES } from './type-list.ts';

/** `account` is null where OPTIONS needs no credentials. */
export function listTypes(_exchange: Exchange, { settings }: Service, account: Account | null): Answer {
  switch (settings.optionsAnswer) {
    case 204:
      return { status: 204, body: '' };
    case 405:
      throw new Refusal(405, "Request method 'OPTIONS' not supported", { allow: 'GET' });
    case 'html':
      return { status: 200, ...gatewayPage(200) };
    case 'list': {
      const hidesPremium = settings.premiumTypes === 'hidden' && account?.premium === false;
      const types = listedTypes(settings.typeList).filter((type) => !(hidesPremium && PREMIUM_TYPES.has(type)));
      const eventTypes = types.map((type) => ({ type, description: describeType(type) }));
      return {
        status: 200,
        body: JSON.stringify(settings.typeListSources ? { eventTypes, sourceTypes } : { eventTypes }),
      };
    }
  }
}

/** Early documentation promised "source types" in this answer (review threads of 2018, read 2026-11); the shape is a guess. */
const sourceTypes = [
  { type: 'CD', description: 'Customer dashboard' },
  { type: 'DEVAPI', description: 'Developer API' },
];
