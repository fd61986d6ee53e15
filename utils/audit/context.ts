/** Reading an event's context, whose shape is documented for few types: every look may find nothing. */
import type { Json, JsonObject } from './event.ts';

/** Where a type's own fields have been seen or are plausible, the newest state first. */
const NESTS = ['new', 'updated', 'created', 'deleted', 'old'] as const;

export function asObject(value: Json | undefined): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
}

/** An own property; keys such as `__proto__` come from outside and are only ever looked up, never followed. */
function own(object: JsonObject | null, key: string): Json | undefined {
  return object && Object.hasOwn(object, key) ? object[key] : undefined;
}

/** A step-by-step look: `valueAt(context, 'new', 'answer_url', 'url')`. */
export function valueAt(context: Json | undefined, ...path: string[]): Json | undefined {
  return path.reduce<Json | undefined>((value, key) => own(asObject(value), key), context);
}

/** The first of several key names that holds text or a number, at the top or inside one of the usual nests. */
export function findText(context: Json | undefined, ...keys: string[]): string | null {
  const places = [context, ...NESTS.map((nest) => valueAt(context, nest))];
  for (const place of places) {
    for (const key of keys) {
      const text = toText(valueAt(place, key));
      if (text !== null) return text;
    }
  }
  return null;
}

export function findNumber(context: Json | undefined, ...path: string[]): number | null {
  const value = valueAt(context, ...path);
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

export function findList(context: Json | undefined, key: string): string[] {
  const list = valueAt(context, key);
  return Array.isArray(list) ? list.map(toText).filter((text) => text !== null) : [];
}

export function toText(value: Json | undefined): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
