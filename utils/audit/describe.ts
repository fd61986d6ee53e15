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
    return { actor: actorOf(event, names), parts: ['did something this version does not know: ', title] };
  }
  const parts = SENTENCES[event.type]({
    context: event.context,
    text: (...keys) => findText(event.context, ...keys),
    account: names.account(event.account) ?? event.apiKey,
    names,
  });
  return { actor: event.type === 'ACCOUNT_UPDATE_SPAMMER' ? 'Vonage' : actorOf(event, names), parts };
}

type Actor = Pick<AuditEvent, 'userEmail' | 'userId' | 'apiKey'>;

/** As a sentence names them: as the person does, else e-mail, else the user's number, else the API key that was used. */
export function actorOf(event: Actor, names: Names = NO_NAMES): string {
  const user = userOf(event);
  const label = names.label('user', user);
  if (label !== null) return label;
  return !event.userEmail && event.userId ? `user ${user}` : user || 'Someone';
}

/** As lists, facets and queries name them. Empty where the event says nothing of anybody. */
export function userOf({ userEmail, userId, apiKey }: Actor): string {
  return userEmail || userId || (apiKey ? `API key ${apiKey}` : '');
}
