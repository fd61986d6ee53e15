/** From an event to one human sentence. */
import { isKnownType, titleFromCode } from './catalogue.ts';
import { findText } from './context.ts';
import type { AuditEvent, StoredEvent } from './event.ts';
import { NO_NAMES, type Names, type Sentence, value } from './sentence.ts';
import { SENTENCES } from './sentences.ts';

/**
 * Actor + past tense + object. What the context does not say is left out of the sentence, never guessed.
 * @param names the names people gave to accounts and applications.
 */
export function describe(event: StoredEvent, names: Names = NO_NAMES): Sentence {
  if (event.flaw === 'shape') return { actor: 'Vonage', parts: ['sent an entry that could not be read as an event'] };
  if (!isKnownType(event.type)) {
    const title = value(titleFromCode(event.type));
    return { actor: actorOf(event), parts: ['did something this version does not know: ', title] };
  }
  const parts = SENTENCES[event.type]({
    context: event.context,
    text: (...keys) => findText(event.context, ...keys),
    account: names.account(event.account) ?? event.apiKey,
    names,
  });
  return { actor: event.type === 'ACCOUNT_UPDATE_SPAMMER' ? 'Vonage' : actorOf(event), parts };
}

/** E-mail, else the user's number, else the API key that was used. */
export function actorOf(event: AuditEvent): string {
  if (event.userEmail) return event.userEmail;
  if (event.userId) return `user ${event.userId}`;
  return event.apiKey ? `API key ${event.apiKey}` : 'Someone';
}
