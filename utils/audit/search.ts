/** Free text over an event: any part of any of its values or of the sentence about it, ignoring case. */
import { holdsText } from '../query/holds-text.ts';
import { textPattern } from '../query/text.ts';
import type { StoredEvent } from './event.ts';

/** @param sentence about the event, as the person reads it. */
export type TextSearch = (event: Pick<StoredEvent, 'json'>, sentence: string) => boolean;

/** @param needle what was typed; space around it says nothing, and empty text is found everywhere. */
export function createTextSearch(needle: string): TextSearch {
  const wanted = needle.trim();
  const pattern = textPattern(wanted);
  const holds = holdsText(wanted);
  return ({ json }, sentence) => pattern.test(sentence) || holds(json);
}
