/** HTTP Basic: key and secret in the header. A wrong key and a wrong secret get the same answer. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Account } from '../account.ts';
import type { Service } from '../service.ts';
import type { Exchange } from './exchange.ts';
import { Refusal } from './refusal.ts';

/** Bodies of the specification 1.0.4 and of its draft of 2018-03-05 (read 2026-11). */
const MESSAGES = {
  jwt: 'Full authentication is required. JWT was not found in "Authorization" HTTP header.',
  'missing-credentials': 'Missing credentials',
};

interface Credentials {
  readonly key: string;
  readonly secret: string;
}

/** The account that a request belongs to. Throws a Refusal: 401, or 403 where the account is not allowed to ask. */
export function authenticate(exchange: Exchange, { accounts, settings }: Service): Account {
  const inQuery = settings.queryCredentials === 'accepted' ? queryCredentials(exchange.params) : null;
  const given = basicCredentials(exchange.headers.authorization) ?? inQuery;
  const account = given && accounts.get(given.key);
  const secrets = account?.secrets.map(({ value }) => value) ?? [''];
  // Every secret is compared, and something is compared even for an unknown key.
  const matched = secrets.filter((secret) => isEqual(secret, given?.secret ?? '')).length > 0;
  const isOutside = account?.state === 'not-allowed';
  if (!account || !matched || (isOutside && settings.notAllowedStatus === 401)) {
    const challenge = settings.wwwAuthenticate ? { 'www-authenticate': 'Basic realm="Realm"' } : {};
    throw new Refusal(401, MESSAGES[settings.unauthorizedMessage], challenge);
  }
  if (isOutside) throw new Refusal(403, 'IP address is not allowed');
  if (account.state === 'suspended') throw new Refusal(403, 'Account is suspended');
  return account;
}

/** What a Basic header says, read as UTF-8; null if it is none. */
export function basicCredentials(header: string | undefined): Credentials | null {
  const encoded = /^basic +(?<encoded>[\w+/=-]+)$/iu.exec(header ?? '')?.groups?.['encoded'];
  if (encoded === undefined) return null;
  const [, key, secret] = /^(?<key>[^:]*):(?<secret>.*)$/su.exec(Buffer.from(encoded, 'base64').toString()) ?? [];
  return key === undefined || secret === undefined ? null : { key, secret };
}

function queryCredentials(params: URLSearchParams): Credentials | null {
  const key = params.get('api_key');
  const secret = params.get('api_secret');
  return key === null || secret === null ? null : { key, secret };
}

/** Takes the same time wherever the texts differ. */
function isEqual(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
