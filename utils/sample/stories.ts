/** Stories that the sample data and the test server tell alike. */
import { DAY, HOUR, MINUTE, SECOND } from '../time.ts';
import { APPS, NUMBERS, PEOPLE, PLACES, SECRETS } from './cast.ts';
import type { Step } from './step.ts';

/** Twelve minutes that nobody wants to see: a stranger signs in as bob and digs in. Six steps from `start`. */
export function accountTakeover(start: number, apiKey: string): Step[] {
  const bob = { by: PEOPLE.bob, from: PLACES.stranger };
  return [
    { at: start, type: 'USER_LOGIN', ...bob, context: { userAgent: 'Mozilla/5.0 (X11; Linux x86_64)', mfa: false } },
    {
      at: start + 2 * MINUTE,
      type: 'ACCOUNT_SECRET_CREATE',
      ...bob,
      context: { accountId: apiKey, secretId: SECRETS.newer },
    },
    {
      at: start + 5 * MINUTE,
      type: 'IP_WHITELIST_CREATE',
      ...bob,
      context: { accountId: apiKey, ip: PLACES.stranger.ip },
    },
    {
      at: start + 8 * MINUTE,
      type: 'NUMBER_UPDATED',
      ...bob,
      context: { country: 'GB', msisdn: NUMBERS.main, 'voice-type': 'sip', 'voice-value': 'sip:gw@sip.example.net' },
    },
    {
      at: start + 10 * MINUTE,
      type: 'AUTORELOAD_UPDATE',
      ...bob,
      context: { old: { amount: 50, threshold: 10 }, new: { amount: 500, threshold: 200 }, currency: 'EUR' },
    },
    {
      at: start + 12 * MINUTE,
      type: 'USER_PRODUCT_SEARCH',
      ...bob,
      context: { product: 'SMS', from: '2026-03-01', to: '2026-03-02', query: NUMBERS.main },
    },
  ];
}

/** A secret replaced as it should be: the new one first, the old one gone two days later. */
export function secretRotation(start: number, apiKey: string): Step[] {
  const alice = { by: PEOPLE.alice, from: PLACES.office };
  return [
    { at: start, type: 'ACCOUNT_SECRET_CREATE', ...alice, context: { accountId: apiKey, secretId: SECRETS.newer } },
    {
      at: start + 2 * DAY,
      type: 'ACCOUNT_SECRET_DELETE',
      ...alice,
      context: { accountId: apiKey, secretId: SECRETS.older },
    },
  ];
}

/** A working day of a small team, from the midnight `day`. */
export function ordinaryDay(day: number, apiKey: string): Step[] {
  const nine = day + 9 * HOUR;
  const { booking, alerts } = APPS;
  return [
    {
      at: nine + 2 * MINUTE + 44 * SECOND,
      type: 'USER_LOGIN',
      by: PEOPLE.alice,
      context: { userAgent: 'Mozilla/5.0 (X11; Linux x86_64)', mfa: true },
    },
    {
      at: nine + 14 * MINUTE + 7 * SECOND,
      type: 'APP_UPDATE',
      by: PEOPLE.alice,
      context: {
        appId: booking.id,
        old: { name: booking.name, answer_url: { method: 'GET', url: 'https://example.org/answer' } },
        new: { name: booking.name, answer_url: { method: 'POST', url: 'https://hooks.example.org/answer' } },
      },
    },
    {
      at: nine + 2 * HOUR,
      type: 'NUMBER_LINKED',
      from: PLACES.berlin,
      context: { country: 'GB', account: apiKey, msisdn: NUMBERS.spare, applicationId: alerts.id },
    },
    {
      at: nine + 5 * HOUR,
      type: 'APP_UPDATE',
      from: PLACES.home,
      context: { appId: alerts.id, new: { name: alerts.name } },
    },
    { at: nine + 8 * HOUR + 52 * MINUTE, type: 'USER_LOGOUT', by: PEOPLE.carol, from: PLACES.home },
  ];
}
