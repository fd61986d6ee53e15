/**
 * The 29 event types that any public list of Vonage names (documentation, OPTIONS sample and enum of the Audit Events
 * API 1.0.4, read 2026-11; no single list has them all). Data only: family, base severity and a short title.
 */

/** The mildest first. */
export const SEVERITIES = ['info', 'low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const FAMILIES = ['access', 'secrets', 'numbers', 'applications', 'account', 'billing', 'other'] as const;
export type Family = (typeof FAMILIES)[number];

export interface TypeEntry {
  readonly family: Family;
  readonly severity: Severity;
  readonly title: string;
}

const KNOWN = {
  USER_LOGIN: ['access', 'info', 'Signed in'],
  USER_LOGOUT: ['access', 'info', 'Signed out'],
  USER_CREATE: ['access', 'low', 'User created'],
  USER_UPDATE: ['access', 'info', 'User updated'],
  USER_STATUS: ['access', 'medium', 'User status changed'],
  USER_API_KEYS_UPDATE: ['access', 'medium', 'Account access changed'],
  USER_PRODUCT_SEARCH: ['access', 'info', 'Records searched'],
  ACCOUNT_SECRET_CREATE: ['secrets', 'high', 'API secret created'],
  ACCOUNT_SECRET_DELETE: ['secrets', 'high', 'API secret deleted'],
  IP_WHITELIST_CREATE: ['secrets', 'high', 'IP allowed'],
  IP_WHITELIST_DELETE: ['secrets', 'high', 'IP removed'],
  NUMBER_ASSIGN: ['numbers', 'info', 'Number bought'],
  NUMBER_UPDATED: ['numbers', 'low', 'Number re-routed'],
  NUMBER_LINKED: ['numbers', 'info', 'Number linked'],
  NUMBER_UNLINKED: ['numbers', 'low', 'Number unlinked'],
  NUMBER_RELEASE: ['numbers', 'low', 'Number released'],
  NUMBER_USER_CANCELED: ['numbers', 'low', 'Number cancelled'],
  APP_CREATE: ['applications', 'info', 'App created'],
  APP_UPDATE: ['applications', 'low', 'App changed'],
  APP_DELETE: ['applications', 'medium', 'App deleted'],
  APP_DISABLE: ['applications', 'medium', 'App disabled'],
  APP_ENABLE: ['applications', 'info', 'App enabled'],
  ACCOUNT_UPDATE_SETTINGS: ['account', 'medium', 'Settings changed'],
  ACCOUNT_UPDATE_SETTINGS_API: ['account', 'medium', 'Settings changed by API'],
  ACCOUNT_UPDATE_SPAMMER: ['account', 'critical', 'Messaging banned'],
  USER_BILLING_UPDATE: ['billing', 'medium', 'Billing changed'],
  AUTORELOAD_ENABLE: ['billing', 'medium', 'Auto-reload on'],
  AUTORELOAD_UPDATE: ['billing', 'medium', 'Auto-reload changed'],
  AUTORELOAD_DISABLE: ['billing', 'low', 'Auto-reload off'],
} as const satisfies Record<string, readonly [Family, Severity, string]>;

export type KnownType = keyof typeof KNOWN;

/** The codes of all known types: the fallback where the API will not list its own. */
export const KNOWN_TYPES = Object.keys(KNOWN) as KnownType[];

export function isKnownType(type: string): type is KnownType {
  return Object.hasOwn(KNOWN, type);
}

/** What we know of a type. An unknown one gets the family "other" and a title made from its code. */
export function typeEntry(type: string): TypeEntry {
  if (!isKnownType(type)) return { family: 'other', severity: 'info', title: titleFromCode(type) };
  const [family, severity, title] = KNOWN[type];
  return { family, severity, title };
}

export function severityRank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

/** @param other what it may be raised to. */
export function worseOf(severity: Severity, other: Severity = severity): Severity {
  return severityRank(other) > severityRank(severity) ? other : severity;
}

/** The preset of the type selector: base level Low or higher, and every type this version does not know. */
export function isNotable(type: string): boolean {
  return !isKnownType(type) || severityRank(typeEntry(type).severity) >= severityRank('low');
}

/** Whether Vonage records it only for accounts with Premium Support (documentation, 2026-11). */
export function isPremium(type: string): boolean {
  return type === 'USER_LOGIN' || type === 'USER_LOGOUT';
}

const INITIALISMS = new Set(['api', 'id', 'ip', 'mfa', 'sip', 'sms', 'sso', 'url']);

/** `USER_MFA_RESET` becomes "User MFA reset". Letters are changed by their code alone, never by the person's locale. */
export function titleFromCode(code: string): string {
  const words = code
    .toLowerCase()
    .split(/[_\s]+/)
    .filter(Boolean);
  const written = words.map((word) => (INITIALISMS.has(word) ? word.toUpperCase() : word));
  const title = written.join(' ');
  return title ? title.charAt(0).toUpperCase() + title.slice(1) : 'Untyped event';
}
