/** Invented everyday events, for histories and feeds. */
import type { KnownType } from '../../../utils/audit/catalogue.ts';
import { PEOPLE, type Person, type Place, PLACES } from '../../../utils/sample/cast.ts';
import { pick } from '../../../utils/sample/random.ts';
import type { Step } from '../../../utils/sample/step.ts';
import { CONTEXTS, UNKNOWN_TYPE } from './contexts.ts';

export type InventedType = KnownType | typeof UNKNOWN_TYPE;

/** How many of a thousand or so events are of each type: numbers, apps and sign-ins are common, bans are not. */
const COMMONNESS: Readonly<Record<InventedType, number>> = {
  USER_LOGIN: 140,
  USER_LOGOUT: 110,
  NUMBER_UPDATED: 120,
  NUMBER_ASSIGN: 110,
  APP_UPDATE: 110,
  NUMBER_LINKED: 80,
  USER_PRODUCT_SEARCH: 70,
  APP_CREATE: 50,
  NUMBER_UNLINKED: 40,
  NUMBER_RELEASE: 30,
  APP_DELETE: 20,
  NUMBER_USER_CANCELED: 15,
  USER_UPDATE: 15,
  ACCOUNT_UPDATE_SETTINGS_API: 15,
  ACCOUNT_UPDATE_SETTINGS: 10,
  APP_DISABLE: 8,
  APP_ENABLE: 8,
  USER_API_KEYS_UPDATE: 6,
  USER_CREATE: 6,
  USER_STATUS: 5,
  USER_BILLING_UPDATE: 5,
  AUTORELOAD_UPDATE: 5,
  AUTORELOAD_ENABLE: 4,
  AUTORELOAD_DISABLE: 4,
  IP_WHITELIST_CREATE: 4,
  IP_WHITELIST_DELETE: 3,
  ACCOUNT_SECRET_CREATE: 3,
  ACCOUNT_SECRET_DELETE: 3,
  [UNKNOWN_TYPE]: 2,
  ACCOUNT_UPDATE_SPAMMER: 1,
};

export const INVENTED_TYPES = Object.keys(COMMONNESS) as InventedType[];

/** A slot for each of the thousand: picking a type is one look. */
const SLOTS = INVENTED_TYPES.flatMap((type) => Array<InventedType>(COMMONNESS[type]).fill(type));

/** A type, each as often as it is common. */
export function inventType(random: () => number): InventedType {
  return SLOTS[Math.floor(random() * SLOTS.length)] ?? 'APP_UPDATE';
}

/**
 * An event of a type.
 * @param at when it happens, in milliseconds since the epoch.
 */
export function inventStep(type: InventedType, at: number, random: () => number, apiKey: string): Step {
  const by = inventPerson(type, random);
  const from = pick<Place>(random, [PLACES.office, PLACES.office, PLACES.home, PLACES.berlin]);
  const context = CONTEXTS[type](random, apiKey, by === undefined);
  return { at, type, from, ...(by ? { by } : {}), ...(context ? { context } : {}) };
}

/** Numbers and applications are managed by people and, as often, by the account's own programs. */
function inventPerson(type: InventedType, random: () => number): Person | undefined {
  const isManaged = type.startsWith('NUMBER_') || type.startsWith('APP_');
  if (type.endsWith('_API') || (isManaged && random() < 0.5)) return undefined;
  return pick<Person>(random, [PEOPLE.alice, PEOPLE.alice, PEOPLE.bob, PEOPLE.carol]);
}
