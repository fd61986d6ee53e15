/** Free text over an event: any part of any value, ignoring case. */
import type { Json, StoredEvent } from './event.ts';

/** Deeper than this nobody reads, and recursion must end. */
const DEEPEST = 64;
const texts = new WeakMap<StoredEvent, string>();

/**
 * @param sentence of the event, as the person reads it.
 * @param needle what was typed; empty matches everything.
 */
export function matchesText(event: StoredEvent, sentence: string, needle: string): boolean {
  const wanted = needle.trim().toLowerCase();
  return wanted === '' || sentence.toLowerCase().includes(wanted) || valuesOf(event).includes(wanted);
}

function valuesOf(event: StoredEvent): string {
  const known = texts.get(event);
  if (known !== undefined) return known;
  const { id, type, createdAt, userEmail, userId, apiKey, source, sourceDescription, ip, country, context } = event;
  const fields = [id, type, createdAt, userEmail, userId, apiKey, source, sourceDescription, ip, country];
  const text = [...fields, ...leaves(context, 0)].join('\n').toLowerCase();
  texts.set(event, text);
  return text;
}

function leaves(value: Json | undefined, depth: number): (string | number | boolean)[] {
  if (value === null || value === undefined || depth > DEEPEST) return [];
  if (typeof value !== 'object') return [value];
  return Object.values(value).flatMap((inner) => leaves(inner, depth + 1));
}
