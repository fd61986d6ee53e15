/**
 * The context of each type. Public samples exist for four types only (Vonage documentation and code, read 2026-11);
 * the others are modelled on the sibling APIs, or guessed.
 */
import type { JsonObject } from '../../../utils/audit/event.ts';
import type { KnownType } from '../../../utils/audit/catalogue.ts';
import { APPS, PEOPLE, type Person, PLACES } from '../../../utils/sample/cast.ts';
import { createUuid, pick } from '../../../utils/sample/random.ts';

/** In no public list: a type that a client cannot know. */
export const UNKNOWN_TYPE = 'USER_MFA_RESET';

type Random = () => number;
type Context = (random: Random, apiKey: string, isByApi: boolean) => JsonObject | undefined;

const app = (random: Random) => pick<{ id: string; name: string }>(random, [APPS.booking, APPS.alerts]);
/** Ofcom's numbers for drama: 07700 900000 to 900999. */
const msisdn = (random: Random) => `447700900${String(Math.floor(random() * 1000)).padStart(3, '0')}`;
const person = (random: Random) => pick<Person>(random, [PEOPLE.bob, PEOPLE.carol, PEOPLE.dana]);
const answer = (method: string, url: string): JsonObject => ({ method, url });

const appAlone: Context = (random, accountId) => ({ appId: app(random).id, accountId });
const numberAlone: Context = (random, accountId) => ({ country: 'GB', msisdn: msisdn(random), accountId });
const numberAndApp: Context = (random, account) => ({
  country: 'GB',
  account,
  msisdn: msisdn(random),
  applicationId: app(random).id,
});
const secret: Context = (random, accountId) => ({ accountId, secretId: createUuid(random) });
const allowedAddress: Context = (random, accountId) => ({
  accountId,
  ip: pick<string>(random, [PLACES.berlin.ip, PLACES.office.ip]),
});

export const CONTEXTS: Readonly<Record<KnownType | typeof UNKNOWN_TYPE, Context>> = {
  APP_CREATE: (random, accountId) => ({
    created: {
      accountId,
      appId: createUuid(random),
      name: app(random).name,
      type: 'voice',
      answer_url: answer('GET', 'https://example.org/answer'),
      event_url: answer('POST', 'https://example.org/event'),
    },
  }),
  APP_UPDATE: (random) => {
    const { id: appId, name } = app(random);
    return {
      appId,
      old: { name, answer_url: answer('GET', 'https://example.org/answer') },
      new: { name, answer_url: answer('POST', 'https://hooks.example.org/answer?v=2') },
    };
  },
  APP_DELETE: (random, accountId) => ({
    deleted: { accountId, appId: createUuid(random), name: app(random).name },
  }),
  APP_DISABLE: appAlone,
  APP_ENABLE: appAlone,
  NUMBER_ASSIGN: numberAlone,
  NUMBER_UPDATED: (random, accountId, isByApi) => {
    const number = { country: 'GB', msisdn: msisdn(random) };
    if (isByApi) return { ...number, 'voice-type': 'sip', 'voice-value': 'sip:desk@pbx.example.org', accountId };
    const http = 'https://example.org/webhooks/inbound-sms';
    return { ...number, http, 'voice-type': 'app', 'voice-value': app(random).id };
  },
  NUMBER_LINKED: numberAndApp,
  NUMBER_UNLINKED: numberAndApp,
  NUMBER_RELEASE: numberAlone,
  NUMBER_USER_CANCELED: numberAlone,
  USER_CREATE: (_random, apiKey) => ({
    email: PEOPLE.carol.email,
    firstName: 'Carol',
    lastName: 'Example',
    role: 'SECONDARY',
    apiKeys: [apiKey],
  }),
  USER_UPDATE: (random) => {
    const { id: userId, email } = person(random);
    return { userId, email, changed: { phone: { old: msisdn(random), new: msisdn(random) } } };
  },
  USER_STATUS: (random) => {
    const { id: userId, email } = person(random);
    return { userId, email, oldStatus: 'ACTIVE', newStatus: 'DISABLED' };
  },
  USER_BILLING_UPDATE: () => ({
    companyName: 'Example Comms Ltd',
    country: 'GB',
    vatNumber: 'GB000000000',
    invoiceEmail: 'billing@example.org',
  }),
  USER_LOGIN: (random) =>
    random() < 0.9 ? { userAgent: 'Mozilla/5.0 (X11; Linux x86_64)', mfa: random() < 0.8 } : undefined,
  USER_LOGOUT: () => undefined,
  USER_PRODUCT_SEARCH: (random) => ({
    product: pick<string>(random, ['SMS', 'VOICE']),
    from: '2026-03-01',
    to: '2026-03-02',
    query: msisdn(random),
  }),
  USER_API_KEYS_UPDATE: (random) => {
    const { id: userId, email } = person(random);
    return { userId, email, added: ['5ab0ac01'], removed: ['5ab0ac02'] };
  },
  ACCOUNT_SECRET_CREATE: secret,
  ACCOUNT_SECRET_DELETE: secret,
  ACCOUNT_UPDATE_SETTINGS: (_random, accountId) => ({
    accountId,
    old: { httpForwardMethod: 'GET' },
    new: { httpForwardMethod: 'POST-JSON' },
  }),
  ACCOUNT_UPDATE_SETTINGS_API: (_random, accountId) => ({
    accountId,
    'mo-callback-url': 'https://example.org/webhooks/inbound-sms',
    'dr-callback-url': 'https://example.org/webhooks/dlr',
  }),
  ACCOUNT_UPDATE_SPAMMER: (_random, accountId) => ({ accountId, spammer: true, reason: 'Automated traffic check' }),
  IP_WHITELIST_CREATE: allowedAddress,
  IP_WHITELIST_DELETE: allowedAddress,
  AUTORELOAD_ENABLE: () => ({ paymentMethod: 'PAYPAL', amount: 50, threshold: 10, currency: 'EUR' }),
  AUTORELOAD_UPDATE: () => ({
    old: { amount: 50, threshold: 10 },
    new: { amount: 100, threshold: 20 },
    currency: 'EUR',
  }),
  AUTORELOAD_DISABLE: () => undefined,
  [UNKNOWN_TYPE]: () => ({ anything: [1, 'two', { three: null }] }),
};
