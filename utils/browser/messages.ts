/** How pages ask the background. What they may ask is in `requests.ts`. */
import { browser } from 'wxt/browser';
import { Problem, type ProblemFacts, factsOf } from '../errors.ts';
import type { Requests } from './requests.ts';

type Name = keyof Requests;
type Payload<N extends Name> = Parameters<Requests[N]>[0];
type Reply<N extends Name> = Awaited<ReturnType<Requests[N]>>;
type Envelope = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly facts: ProblemFacts };

/** @throws Problem with the facts of whatever went wrong on the other side. */
export async function ask<N extends Name>(name: N, ...[payload]: Parameters<Requests[N]>): Promise<Reply<N>> {
  const envelope = await browser.runtime
    .sendMessage<unknown, Envelope | undefined>({ name, payload })
    // A worker that is killed takes its open answers with it.
    .catch((): Envelope => ({ ok: false, facts: { kind: 'interrupted' } }));
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
