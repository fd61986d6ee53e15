/** Types of events that several rules speak of. */

export const SECRET_CREATED = 'ACCOUNT_SECRET_CREATE';
export const SECRET_DELETED = 'ACCOUNT_SECRET_DELETE';
export const SETTINGS = ['ACCOUNT_UPDATE_SETTINGS', 'ACCOUNT_UPDATE_SETTINGS_API'] as const;
export const RELEASES = ['NUMBER_USER_CANCELED', 'NUMBER_RELEASE'] as const;

/** What an intruder would do. */
export const SENSITIVE: readonly string[] = [
  SECRET_CREATED,
  SECRET_DELETED,
  'IP_WHITELIST_CREATE',
  'IP_WHITELIST_DELETE',
  ...SETTINGS,
  'ACCOUNT_UPDATE_SPAMMER',
  'USER_CREATE',
  'USER_UPDATE',
  'USER_STATUS',
  'USER_API_KEYS_UPDATE',
  'USER_BILLING_UPDATE',
  'AUTORELOAD_ENABLE',
  'AUTORELOAD_UPDATE',
  'AUTORELOAD_DISABLE',
  'APP_UPDATE',
  'APP_DELETE',
  'APP_DISABLE',
  'NUMBER_UPDATED',
  'NUMBER_UNLINKED',
  ...RELEASES,
];

const SENSITIVE_SET = new Set(SENSITIVE);

export function isSensitive(type: string): boolean {
  return SENSITIVE_SET.has(type);
}
