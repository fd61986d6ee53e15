/** What pages may ask of the background. Pages read for themselves; everything that writes goes through here. */
import { browser } from 'wxt/browser';
import type { ReadMark } from '../archive/archive.ts';
import type { EventKey } from '../audit/event.ts';
import { Problem, type ProblemFacts, factsOf } from '../errors.ts';
import type { AccountDraft } from '../watch/account.ts';
import type { Settings } from '../watch/settings.ts';

/** What a test of a credential found. */
export interface Connection {
  /** How many event types the API listed; null where it would not list any and a page of events was read instead. */
  readonly types: number | null;
  readonly milliseconds: number;
}

export interface Requests {
  /** Checks one account, or all: now, and again those that were left alone. */
  check(account: string | null): Promise<void>;
  markRead(mark: ReadMark): Promise<void>;
  markUnread(keys: readonly EventKey[]): Promise<void>;
  /** With an `id` and no secret, the stored credential of that account is tested. */
  testConnection(credential: { id: string | null; apiKey: string; apiSecret: string }): Promise<Connection>;
  /** Adds an account, or changes the one with `id`; an empty key and secret keep the stored ones. */
  saveAccount(account: AccountDraft & { id: string | null }): Promise<'saved' | 'duplicate-key'>;
  removeAccount(account: string): Promise<void>;
  /** One account, or all with null. */
  pause(pause: { account: string | null; paused: boolean }): Promise<void>;
  setNotices(notices: { account: string; notices: boolean }): Promise<void>;
  changeSettings(change: Partial<Settings>): Promise<void>;
  addSample(): Promise<void>;
  eraseEverything(): Promise<void>;
}

type Name = keyof Requests;
type Payload<N extends Name> = Parameters<Requests[N]>[0];
type Reply<N extends Name> = Awaited<ReturnType<Requests[N]>>;
type Envelope = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly facts: ProblemFacts };

/** @throws Problem with the facts of whatever went wrong on the other side. */
export async function ask<N extends Name>(name: N, ...[payload]: Parameters<Requests[N]>): Promise<Reply<N>> {
  const envelope = await browser.runtime.sendMessage<unknown, Envelope | undefined>({ name, payload });
  if (!envelope?.ok) throw new Problem(envelope?.facts ?? { kind: 'unexpected' });
  return envelope.value as Reply<N>;
}

export type Ask = typeof ask;

/** Answers pages of this extension and nobody else. */
export function answerRequests(requests: Requests): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond: (envelope: Envelope) => void) => {
    if (!isRequest(message) || !isOwnPage(sender)) return false;
    const { name, payload } = message;
    const handle = requests[name] as (payload: Payload<Name>) => Promise<unknown>;
    handle(payload as Payload<Name>).then(
      (value) => respond({ ok: true, value }),
      (error: unknown) => respond({ ok: false, facts: factsOf(error) }),
    );
    return true;
  });

  function isRequest(message: unknown): message is { name: Name; payload: unknown } {
    if (typeof message !== 'object' || message === null || !('name' in message)) return false;
    return typeof message.name === 'string' && Object.hasOwn(requests, message.name);
  }
}

function isOwnPage({ id, url }: { id?: string; url?: string }): boolean {
  return id === browser.runtime.id && (url ?? '').startsWith(browser.runtime.getURL(''));
}
