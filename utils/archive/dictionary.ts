/** Codes for the values that repeat. An account has its own, so that erasing it leaves nobody's address behind. */
import type { AuditEvent } from '../audit/event.ts';
import { resultOf } from './request.ts';

type Value = string | null;
type Read = (event: AuditEvent) => Value;

/** The coded columns, in the order in which they are stored. */
const FIELDS: readonly Read[] = [
  ({ type }) => type,
  ({ userEmail, userId }) => userEmail ?? userId,
  ({ apiKey }) => apiKey,
  ({ source }) => source,
  ({ ip }) => ip,
  ({ country }) => country,
  ({ userId }) => userId,
];
/** Where they stand among them. */
export const TYPE = 0;
export const USER = 1;
export const API_KEY = 2;
export const SOURCE = 3;
export const IP = 4;
export const COUNTRY = 5;
export const USER_ID = 6;

export interface Dictionary {
  /** The event's codes, one for each field; values without a code get the next. */
  readonly encode: (event: AuditEvent) => number[];
  /** Stores what got a code since the last time. */
  readonly store: (dict: IDBObjectStore) => void;
  /** Forgets the values of some codes, field by field. A code is never given twice: blocks keep theirs. */
  readonly blank: (dict: IDBObjectStore, unused: readonly ReadonlySet<number>[]) => Promise<void>;
}

/** What stands in the place of a value that was forgotten. */
type Stored = Value | undefined;
type Chunk = readonly [key: [account: string, field: number, first: number], values: Stored[]];

/** An account's dictionary, as far as it is stored. */
export async function readDictionary(dict: IDBObjectStore, account: string): Promise<Dictionary> {
  const fields = await Promise.all(
    FIELDS.map(async (read, field) => {
      const values = await readValues(dict, account, field);
      const codes = new Map(values.flatMap((value, code) => (value === undefined ? [] : [[value, code] as const])));
      return { read, codes, next: values.length, added: new Array<Value>() };
    }),
  );
  return {
    encode: (event) =>
      fields.map((field) => {
        const value = field.read(event);
        const known = field.codes.get(value);
        if (known !== undefined) return known;
        field.added.push(value);
        field.codes.set(value, field.next);
        return field.next++;
      }),
    store(store) {
      for (const [field, { next, added }] of fields.entries()) {
        if (added.length > 0) store.put(added, [account, field, next - added.length]);
        added.length = 0;
      }
    },
    async blank(store, unused) {
      for (const [field, gone] of unused.entries()) {
        if (gone.size === 0) continue;
        for (const [key, values] of await readChunks(store, account, field)) {
          const [, , first] = key;
          const kept = values.map((value, place) => (gone.has(first + place) ? undefined : value));
          if (kept.some((value, place) => value !== values[place])) store.put(kept, key);
        }
        const { codes } = fields[field] ?? {};
        for (const [value, code] of codes ?? []) if (gone.has(code)) codes?.delete(value);
      }
    },
  };
}

/** The values of one field, in the order of their codes; undefined where one was forgotten. */
export async function readValues(dict: IDBObjectStore, account: string, field: number): Promise<Stored[]> {
  return (await readChunks(dict, account, field)).flatMap(([, values]) => values);
}

async function readChunks(dict: IDBObjectStore, account: string, field: number): Promise<Chunk[]> {
  const range = IDBKeyRange.bound([account, field], [account, field, []]);
  const [keys, chunks] = await Promise.all([
    resultOf(dict.getAllKeys(range)),
    resultOf<Stored[][]>(dict.getAll(range)),
  ]);
  return chunks.map((values, index) => [keys[index] as Chunk[0], values]);
}
