/** What differs between two JSON values, by the way that leads there: the one diff of the product. */
import { type Json, type JsonObject, compareText } from './event.ts';

export interface Change {
  /** Keys from the outside in; positions in lists count from 1. */
  readonly path: readonly string[];
  /** What stood there; undefined: nothing. */
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/** Below this a difference is told as one of the whole rest. */
const DEEPEST = 64;

/**
 * Every place where the two differ, in the order of `before` and then of what is new; none where they say the same. The order
 * of keys is no difference, that of a list is. Numbers that are raw JSON are told apart by their digits.
 */
export function diffJson(before: Json | undefined, after: Json | undefined): Change[] {
  const changes: Change[] = [];
  compare([], before, after, changes);
  return changes;
}

function compare(path: readonly string[], before: Json | undefined, after: Json | undefined, changes: Change[]): void {
  if (path.length < DEEPEST && isSameKind(before, after)) {
    const [left, right] = [partsOf(before), partsOf(after)];
    for (const key of new Set([...left.keys(), ...right.keys()])) {
      compare([...path, key], left.get(key), right.get(key), changes);
    }
  } else if (jsonOf(before) !== jsonOf(after)) changes.push({ path, before, after });
}

/** Whether both are objects or both are lists; nothing is taken for an empty one of what is not empty. */
function isSameKind(before: Json | undefined, after: Json | undefined): boolean {
  if (isBranch(before) && isBranch(after)) return Array.isArray(before) === Array.isArray(after);
  const [present, absent] = before === undefined ? [after, before] : [before, after];
  return absent === undefined && isBranch(present) && Object.keys(present).length > 0;
}

function partsOf(value: Json | undefined): ReadonlyMap<string, Json | undefined> {
  if (!isBranch(value)) return new Map();
  if (Array.isArray(value)) return new Map(value.map((item, index) => [`${index + 1}`, item]));
  return new Map(Object.entries(value));
}

/** Raw JSON has no prototype, and is a number. */
function isBranch(value: Json | undefined): value is Json[] | JsonObject {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) !== null;
}

/** The same text for what says the same. Of something that is nested too deeply to be written, only that it is. */
function jsonOf(value: Json | undefined): string | undefined {
  try {
    return JSON.stringify(value, (_key, inner: Json) =>
      isBranch(inner) && !Array.isArray(inner) ? sorted(inner) : inner,
    );
  } catch (error) {
    if (error instanceof RangeError) return '…';
    throw error;
  }
}

function sorted(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => compareText(a, b)));
}

/** Both sides of a change as a person reads them; null for nothing. Text has quotes only where the two would look the same. */
export function changeTexts({ before, after }: Change): { before: string | null; after: string | null } {
  const isAlike = before !== undefined && after !== undefined && plain(before) === plain(after);
  const write = (value: Json | undefined) =>
    value === undefined ? null : isAlike ? (jsonOf(value) ?? null) : plain(value);
  return { before: write(before), after: write(after) };
}

function plain(value: Json): string {
  return typeof value === 'string' && value !== '' ? value : (jsonOf(value) ?? '');
}
