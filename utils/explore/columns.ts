/** The accounts' codes as one set of codes, each with what an event says there. */
import { API_KEY, COUNTRY, IP, SOURCE, TYPE, USER, USER_ID } from '../archive/dictionary.ts';
import type { FieldsOf } from '../query/fields.ts';
import { NOTHING } from './nothing.ts';
import type { AccountStock } from './stock.ts';
import type { TableBlock } from './table-block.ts';

export interface Column {
  /** For each row, newest first. */
  readonly codes: Uint16Array | Uint32Array;
  /** By code: as much of an event as the column holds. */
  readonly values: readonly FieldsOf[];
  /** How many rows have it; a value that was pruned may have none. */
  readonly totals: Uint32Array;
}

export type ColumnName = 'type' | 'user' | 'source' | 'ip' | 'country' | 'account';
export type TableColumns = Readonly<Record<ColumnName, Column>>;

/** @param order see `Table`. */
export function buildColumns(blocks: readonly TableBlock[], order: Uint32Array): TableColumns {
  const scratch = new Uint32Array(order.length);
  const build = (recode: Recoding) => {
    for (const block of blocks) recode.write(block, scratch);
    return gather(recode.values, scratch, order);
  };
  return {
    type: build(recodeField(TYPE, (type) => ({ type: type ?? '' }))),
    user: build(recodeUsers()),
    source: build(recodeField(SOURCE, (source) => ({ source }))),
    ip: build(recodeField(IP, (ip) => ({ ip }))),
    country: build(recodeField(COUNTRY, (country) => ({ country }))),
    account: build(recodeField(API_KEY, (apiKey, account) => ({ account, apiKey }))),
  };
}

function gather(values: readonly FieldsOf[], scratch: Uint32Array, order: Uint32Array): Column {
  const codes = values.length <= 2 ** 16 ? new Uint16Array(order.length) : new Uint32Array(order.length);
  const totals = new Uint32Array(values.length);
  for (let row = 0; row < codes.length; row++) {
    const code = scratch[order[row] ?? 0] ?? 0;
    codes[row] = code;
    totals[code] = (totals[code] ?? 0) + 1;
  }
  return { codes, values, totals };
}

interface Recoding {
  readonly values: readonly FieldsOf[];
  /** Writes a block's codes, in the numbering of all accounts, at its place. */
  readonly write: (block: TableBlock, into: Uint32Array) => void;
}

/** Gives equal values one code, whichever account they are from. */
function createNumbering() {
  const values: FieldsOf[] = [];
  const codes = new Map<string, number>();
  const codeOf = (said: Partial<FieldsOf>): number => {
    const name = JSON.stringify(Object.values(said));
    const code = codes.get(name) ?? values.push({ ...NOTHING, ...said }) - 1;
    codes.set(name, code);
    return code;
  };
  return { values, codeOf };
}

function recodeField(field: number, say: (value: string | null, account: string) => Partial<FieldsOf>): Recoding {
  const { values, codeOf } = createNumbering();
  const translate = memoise(({ values: own, account }) =>
    Uint32Array.from(own[field] ?? [], (value) => codeOf(say(value, account))),
  );
  return {
    values,
    write({ stock, columns, start }, into) {
      const translation = translate(stock);
      const codes = columns.codes[field] ?? new Uint8Array();
      for (let index = 0; index < codes.length; index++) into[start + index] = translation[codes[index] ?? 0] ?? 0;
    },
  };
}

/** A user is known by e-mail and by id, or by one of them; without both, by the API key. */
function recodeUsers(): Recoding {
  const { values, codeOf } = createNumbering();
  const learned = memoise(() => new Map<number, number>());

  function learn({ values: own }: AccountStock, user: number, id: number, key: number): number {
    const [main = null, userId = null] = [own[USER]?.[user], own[USER_ID]?.[id]];
    const userEmail = main === userId ? null : main;
    const apiKey = main === null ? (own[API_KEY]?.[key] ?? null) : null;
    return codeOf({ userEmail, userId, apiKey });
  }

  return {
    values,
    write({ stock, columns: { codes, time }, start }, into) {
      const known = learned(stock);
      const column = (field: number) => codes[field] ?? new Uint8Array(time.length);
      const [users, ids, keys] = [column(USER), column(USER_ID), column(API_KEY)];
      const [idCount, keyCount] = [stock.values[USER_ID]?.length ?? 0, stock.values[API_KEY]?.length ?? 0];
      for (let index = 0; index < time.length; index++) {
        const user = users[index] ?? 0;
        const id = ids[index] ?? 0;
        const key = keys[index] ?? 0;
        const combination = (user * idCount + id) * keyCount + key;
        let code = known.get(combination);
        if (code === undefined) {
          code = learn(stock, user, id, key);
          known.set(combination, code);
        }
        into[start + index] = code;
      }
    },
  };
}

function memoise<T>(make: (stock: AccountStock) => T): (stock: AccountStock) => T {
  const made = new Map<AccountStock, T>();
  return (stock) => {
    const value = made.get(stock) ?? make(stock);
    made.set(stock, value);
    return value;
  };
}
