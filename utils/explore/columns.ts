/** The accounts' codes as one set of codes, each with what an event says there. */
import { COUNTRY, IP, SOURCE, TYPE, USER, USER_ID } from '../archive/dictionary.ts';
import type { StoredEvent } from '../audit/event.ts';
import type { AccountStock, Stock } from './stock.ts';
import type { TableBlock } from './table.ts';

/** As much of an event as one column holds. */
export type Said = Partial<StoredEvent>;

export interface Column {
  /** For each row, newest first. */
  readonly codes: Uint16Array | Uint32Array;
  /** By code. */
  readonly values: readonly Said[];
  /** How many rows have it; a value that was pruned may have none. */
  readonly totals: Uint32Array;
}

export const COLUMNS = ['type', 'user', 'source', 'ip', 'country', 'account'] as const;
export type ColumnName = (typeof COLUMNS)[number];
export type TableColumns = Readonly<Record<ColumnName, Column>>;

/** Writes a block's codes, in the numbering of all accounts, at its place in `into`. */
type Recode = (block: TableBlock, into: Uint32Array) => void;

/** @param order see `Table`. */
export function buildColumns(stock: Stock, blocks: readonly TableBlock[], order: Uint32Array): TableColumns {
  const scratch = new Uint32Array(order.length);
  const column = (values: readonly Said[], recode: Recode) => {
    for (const block of blocks) recode(block, scratch);
    return gather(values, scratch, order);
  };
  const coded = (field: number, say: (value: string | null) => Said) => column(...recoded(field, say));
  const accounts = stock.accounts.map(({ account }) => account);
  return {
    type: coded(TYPE, (type) => ({ type: type ?? '' })),
    user: column(...recodedUsers()),
    source: coded(SOURCE, (source) => ({ source })),
    ip: coded(IP, (ip) => ({ ip })),
    country: coded(COUNTRY, (country) => ({ country })),
    account: column(
      accounts.map((account) => ({ account })),
      ({ stock: { account }, start, columns: { time } }, into) =>
        into.fill(accounts.indexOf(account), start, start + time.length),
    ),
  };
}

function gather(values: readonly Said[], scratch: Uint32Array, order: Uint32Array): Column {
  const codes = values.length <= 2 ** 16 ? new Uint16Array(order.length) : new Uint32Array(order.length);
  const totals = new Uint32Array(values.length);
  for (let row = 0; row < codes.length; row++) {
    const code = scratch[order[row] ?? 0] ?? 0;
    codes[row] = code;
    totals[code] = (totals[code] ?? 0) + 1;
  }
  return { codes, values, totals };
}

/** Equal values of several accounts get one code. */
function recoded(field: number, say: (value: string | null) => Said): [Said[], Recode] {
  const values: Said[] = [];
  const known = new Map<string | null, number>();
  const translations = new Map<AccountStock, Uint32Array>();

  function translate(stock: AccountStock): Uint32Array {
    const codes = (stock.values[field] ?? []).map((value) => {
      const code = known.get(value) ?? values.push(say(value)) - 1;
      known.set(value, code);
      return code;
    });
    return Uint32Array.from(codes);
  }

  const recode: Recode = ({ stock, columns: { codes, time }, start }, into) => {
    const translation = translations.get(stock) ?? translate(stock);
    translations.set(stock, translation);
    const own = codes[field] ?? new Uint8Array(time.length);
    for (let index = 0; index < own.length; index++) into[start + index] = translation[own[index] ?? 0] ?? 0;
  };
  return [values, recode];
}

/** A user is known by e-mail and by id, or by one of them: each pair that occurs gets a code. */
function recodedUsers(): [Said[], Recode] {
  const values: Said[] = [];
  const known = new Map<string, number>();
  const pairs = new Map<AccountStock, Map<number, number>>();

  function learn({ values: own }: AccountStock, user: number, id: number): number {
    const [main = null, userId = null] = [own[USER]?.[user], own[USER_ID]?.[id]];
    const userEmail = main === userId ? null : main;
    const name = JSON.stringify([userEmail, userId]);
    const code = known.get(name) ?? values.push({ userEmail, userId }) - 1;
    known.set(name, code);
    return code;
  }

  const recode: Recode = ({ stock, columns: { codes, time }, start }, into) => {
    const learned = pairs.get(stock) ?? new Map<number, number>();
    pairs.set(stock, learned);
    const ids = stock.values[USER_ID]?.length ?? 0;
    const [users, own] = [codes[USER] ?? new Uint8Array(time.length), codes[USER_ID] ?? new Uint8Array(time.length)];
    for (let index = 0; index < time.length; index++) {
      const pair = (users[index] ?? 0) * ids + (own[index] ?? 0);
      const code = learned.get(pair) ?? learn(stock, users[index] ?? 0, own[index] ?? 0);
      learned.set(pair, code);
      into[start + index] = code;
    }
  };
  return [values, recode];
}
