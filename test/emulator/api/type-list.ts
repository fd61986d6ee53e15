/**
 * The event types as OPTIONS lists them: the real answer of August 2018 with its order and words, and what the
 * documentation and code published since add (Vonage, read 2026-11).
 */
import { titleFromCode } from '../../../utils/audit/catalogue.ts';
import type { Settings } from '../settings.ts';
import { UNKNOWN_TYPE } from '../stories/contexts.ts';

const AUGUST_2018 = {
  USER_STATUS: 'User status updated',
  USER_UPDATE: 'User updated',
  USER_BILLING_UPDATE: 'User billing updated',
  USER_CREATE: 'User created',
  USER_LOGIN: 'User login into Customer dashboard',
  USER_LOGOUT: 'User logout from Customer dashboard',
  USER_PRODUCT_SEARCH: 'User product search',
  USER_API_KEYS_UPDATE: 'Sub-accounts for user updated',
  ACCOUNT_SECRET_DELETE: 'Account secret deleted',
  ACCOUNT_SECRET_CREATE: 'Account secret created',
  ACCOUNT_UPDATE_SPAMMER: 'Messaging Account Banned',
  ACCOUNT_UPDATE_SETTINGS_API: 'Account Settings updated via API',
  NUMBER_ASSIGN: 'Number assigned',
  NUMBER_UPDATED: 'Number updated',
  NUMBER_RELEASE: 'Number released',
  NUMBER_LINKED: 'Number linked to application',
  NUMBER_UNLINKED: 'Number unlinked from application',
  APP_CREATE: 'Application created',
  APP_UPDATE: 'Application updated',
  APP_DELETE: 'Application deleted',
  APP_DISABLE: 'Application disabled',
  APP_ENABLE: 'Application enabled',
  IP_WHITELIST_CREATE: 'Whitelist IP added',
  IP_WHITELIST_DELETE: 'Whitelist IP deleted',
  AUTORELOAD_ENABLE: 'Autoreload enabled',
  AUTORELOAD_UPDATE: 'Autoreload settings updated',
  AUTORELOAD_DISABLE: 'Autoreload disabled',
} as const;

const LATER = {
  NUMBER_USER_CANCELED: 'Number canceled by user',
  ACCOUNT_UPDATE_SETTINGS: 'Account Settings updated',
} as const;

const DESCRIPTIONS = new Map<string, string>(
  Object.entries({ ...AUGUST_2018, ...LATER, [UNKNOWN_TYPE]: titleFromCode(UNKNOWN_TYPE) }),
);

const august = Object.keys(AUGUST_2018);
const union = [...august, ...Object.keys(LATER)];

/** The types by the name of the list. */
const LISTS: Readonly<Record<Settings['typeList'], readonly string[]>> = {
  'august-2018': august,
  // Published 2018-09-07: one type went, one was replaced in place.
  'docs-26': august
    .filter((type) => type !== 'ACCOUNT_UPDATE_SPAMMER')
    .map((type) => (type === 'NUMBER_RELEASE' ? 'NUMBER_USER_CANCELED' : type)),
  'union-29': union,
  'union-and-unknown': [...union, UNKNOWN_TYPE],
};

/** Recorded for customers with Premium Support only (Vonage documentation, 2026-11). */
export const PREMIUM_TYPES: ReadonlySet<string> = new Set(['USER_LOGIN', 'USER_LOGOUT']);

/** The types that the service knows of, in its order. */
export function listedTypes(name: Settings['typeList']): readonly string[] {
  return LISTS[name];
}

/** The API's words for a type. */
export function describeType(type: string): string | undefined {
  return DESCRIPTIONS.get(type);
}
