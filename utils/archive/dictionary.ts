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
}

/** An account's dictionary, as far as it is stored. */
export async function readDictionary(dict: IDBObjectStore, account: string): Promise<Dictionary> {
  const fields = await Promise.all(
    FIELDS.map(async (read, field) => {
      const values = await readValues(dict, account, field);
      return { read, codes: new Map(values.map((value, code) => [value, code])), added: new Array<Value>() };
    }),
  );
  return {
    encode: (event) =>
      fields.map(({ read, codes, added }) => {
        const value = read(event);
        const known = codes.get(value);
        if (known !== undefined) return known;
        added.push(value);
        codes.set(value, codes.size);
        return codes.size - 1;
      }),
    store(store) {
      for (const [field, { codes, added }] of fields.entries()) {
        if (added.length > 0) store.put(added, [account, field, codes.size - added.length]);
        added.length = 0;
      }
    },
  };
}

/** The values of one field, in the order of their codes. */
export async function readValues(dict: IDBObjectStore, account: string, field: number): Promise<Value[]> {
  const range = IDBKeyRange.bound([account, field], [account, field, []]);
  return (await resultOf<Value[][]>(dict.getAll(range))).flat();
}
