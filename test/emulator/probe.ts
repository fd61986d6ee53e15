/** What the emulator's own tests share: one account, a still clock, and a client that sends what it is told. */
import { onTestFinished } from 'vitest';
import type { WireEvent } from '../../utils/vonage/schema.ts';
import type { AccountOptions } from './account.ts';
import { createCertificate } from './certificate.ts';
import { type Emulator, type EmulatorOptions, startEmulator } from './emulator.ts';
import type { NewEvent } from './history/entry.ts';
import { toldHistory } from './history/listed.ts';
import { IMMEDIATE, type Settings } from './settings.ts';

export const KEY = 'a1b2c3d4';
export const SECRET = 'Abcdefg1';
export const BASE = '/beta/audit';
/** A Tuesday noon. */
export const NOW = Date.UTC(2026, 2, 31, 12);

/** One for all tests of a file: making it takes longer than most of them. */
const certificate = createCertificate('api.nexmo.com');

export interface ProbeOptions extends EmulatorOptions {
  readonly settings?: Partial<Settings>;
  readonly account?: Partial<AccountOptions>;
  readonly events?: readonly NewEvent[];
}

/** An emulator that lives as long as the test, with one premium account, and without delays. */
export async function start({ account, events = [], settings, ...options }: ProbeOptions = {}): Promise<Emulator> {
  const emulator = await startEmulator({
    now: () => NOW,
    certificate: await certificate,
    ...options,
    settings: { ...IMMEDIATE, ...settings },
  });
  onTestFinished(() => emulator.close());
  const history = toldHistory(events, KEY);
  emulator.addAccount({ apiKey: KEY, secrets: [SECRET], premium: true, history, ...account });
  return emulator;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface AskOptions {
  readonly method?: string;
  /** `key:secret`; '' sends none. */
  readonly as?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** Sends a request to the plain listener. Redirects are not followed. */
export async function ask({ httpPort }: Emulator, target: string, options: AskOptions = {}): Promise<Reply> {
  const { as = `${KEY}:${SECRET}`, headers, ...rest } = options;
  const response = await fetch(`http://127.0.0.1:${httpPort}${target}`, {
    ...rest,
    redirect: 'manual',
    headers: { ...(as ? { authorization: basic(as) } : {}), ...headers },
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** The value of an Authorization header. */
export function basic(credentials: string): string {
  return `Basic ${Buffer.from(credentials).toString('base64')}`;
}

export interface List {
  readonly _embedded?: { readonly events: readonly WireEvent[] };
  readonly _links: Readonly<Record<string, { readonly href: string; readonly templated?: boolean }>>;
  readonly page: Readonly<Record<string, unknown>>;
}

/** A list that was answered with 200. */
export async function list(emulator: Emulator, query = '', options: AskOptions = {}): Promise<List> {
  const { status, text } = await ask(emulator, `${BASE}/events${query}`, options);
  if (status !== 200) throw new Error(`${status} ${text}`);
  return JSON.parse(text) as List;
}

/** The events of the same. */
export async function eventsOf(emulator: Emulator, query = ''): Promise<readonly WireEvent[]> {
  return (await list(emulator, query))._embedded?.events ?? [];
}

/** One field of each of those events, where it is known to be a text. */
export async function fieldsOf(emulator: Emulator, field: string, query = ''): Promise<string[]> {
  return (await eventsOf(emulator, query)).map((event) => event[field] as string);
}

/** Events a minute apart that end now, each an APP_UPDATE. */
export function minutes(count: number): NewEvent[] {
  return Array.from({ length: count }, (_, back) => ({ at: NOW - back * 60_000, type: 'APP_UPDATE' }));
}
