/** Other APIs that somebody who watches an account asks (Vonage documentation, read 2026-11). Read only, and off by default. */
import { APPS, NUMBERS } from '../../../utils/sample/cast.ts';
import type { Account } from '../account.ts';
import type { Service } from '../service.ts';
import type { Answer, Exchange } from './exchange.ts';
import { Refusal } from './refusal.ts';

type Related = (account: Account, service: Service) => unknown;

const balance: Related = () => ({ value: 10.28, autoReload: false });

const subaccounts: Related = (account, { accounts }) => {
  const describe = ({ apiKey, primary, state }: Account) => ({
    api_key: apiKey,
    name: `Account ${apiKey}`,
    ...(primary === null ? {} : { primary_account_api_key: primary }),
    suspended: state === 'suspended',
  });
  const own = [...accounts.values()].filter(({ primary }) => primary === account.apiKey);
  return { _embedded: { primary_account: describe(account), subaccounts: own.map(describe) } };
};

const secrets: Related = (account) => ({
  _embedded: {
    secrets: account.secrets.map(({ id, createdAt }) => ({
      id,
      created_at: `${new Date(createdAt).toISOString().slice(0, 19)}Z`,
    })),
  },
});

const applications: Related = () => {
  const all = Object.values(APPS).map(({ id, name }) => ({ id, name, capabilities: {} }));
  return { page_size: 10, page: 1, total_items: all.length, total_pages: 1, _embedded: { applications: all } };
};

const numbers: Related = () => {
  const all = Object.values(NUMBERS).map((msisdn) => ({
    country: 'GB',
    msisdn,
    type: 'mobile-lvn',
    features: ['SMS'],
  }));
  return { count: all.length, numbers: all };
};

const ROUTES: readonly (readonly [RegExp, Related])[] = [
  [/^\/account\/get-balance$/, balance],
  [/^\/account\/numbers$/, numbers],
  [/^\/v2\/applications$/, applications],
  [/^\/accounts\/(?<key>[^/]+)\/subaccounts$/, subaccounts],
  [/^\/accounts\/(?<key>[^/]+)\/secrets$/, secrets],
];

export function isRelated(path: string): boolean {
  return ROUTES.some(([pattern]) => pattern.test(path));
}

/** The answer of a related route. Another account's path is refused. */
export function getRelated(exchange: Exchange, service: Service, account: Account): Answer {
  for (const [pattern, related] of ROUTES) {
    const match = pattern.exec(exchange.path);
    const key = match?.groups?.['key'] ?? account.apiKey;
    if (match && key !== account.apiKey) throw new Refusal(403, 'Access is denied');
    if (match) return { status: 200, body: JSON.stringify(related(account, service)) };
  }
  throw new Refusal(404, 'No message available');
}
