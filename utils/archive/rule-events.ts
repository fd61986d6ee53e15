/** Events as rules look at them: out of the columns, and out of their JSON only where a rule asks for more. */
import { asObject } from '../audit/context.ts';
import type { Json, JsonObject } from '../audit/event.ts';
import type { RuleEvent } from '../rules/event.ts';
import { type BlockKey, type Columns, placeAt } from './block.ts';
import { API_KEY, COUNTRY, IP, SOURCE, TYPE, USER, readValues } from './dictionary.ts';
import { readDirectory } from './directory.ts';
import { resultOf } from './request.ts';
import { toStoredEvent } from './stored-event.ts';

const FIELDS = [TYPE, USER, API_KEY, SOURCE, IP, COUNTRY] as const;
const RULE_STORES = ['raw', 'cols', 'dict'] as const;

/** What the codes of an account stand for, by field. */
type Values = readonly (readonly (string | null | undefined)[])[];

/**
 * An account's events of some types, or of all, from one moment to before another; in no order. Only blocks that can hold
 * one of them are read, and the texts only of those that do.
 */
export async function readEventsBetween(
  database: IDBDatabase,
  account: string,
  types: readonly string[] | null,
  from: number,
  to: number,
): Promise<RuleEvent[]> {
  const transaction = database.transaction(RULE_STORES);
  const keys = await readDirectory(transaction.objectStore('raw'), account);
  const holding = keys.filter(([, first, last]) => first < to && last >= from);
  if (holding.length === 0) return [];
  const values = await readAllValues(transaction, account);
  const wanted = types && new Set(types.map((type) => values[TYPE]?.indexOf(type)));
  const isWanted = (columns: Columns, row: number) => {
    const at = placeAt(columns, row);
    return from <= at && at < to && (wanted?.has(columns.codes[TYPE]?.[row]) ?? true);
  };
  const parts = holding.map((key) => readBlock(transaction, account, key, values, isWanted));
  return (await Promise.all(parts)).flat();
}

/** All of an account's events, the oldest first, in slices of some thousand of which none is older than one before. */
export async function* readHistory(database: IDBDatabase, account: string): AsyncGenerator<RuleEvent[], void> {
  const keys = await readDirectory(database.transaction('raw').objectStore('raw'), account);
  for (const group of apart(keys)) {
    const transaction = database.transaction(RULE_STORES);
    const values = await readAllValues(transaction, account);
    const parts = group.map((key) => readBlock(transaction, account, key, values, () => true));
    yield (await Promise.all(parts)).flat();
  }
}

/** Blocks in the order of time; those that overlap are one group. */
function apart(keys: readonly BlockKey[]): BlockKey[][] {
  const groups: BlockKey[][] = [];
  let reached = -Infinity;
  for (const key of keys.toSorted(([, a], [, b]) => a - b)) {
    const [, from, to] = key;
    if (from < reached) groups.at(-1)?.push(key);
    else groups.push([key]);
    reached = Math.max(reached, to);
  }
  return groups;
}

async function readAllValues(transaction: IDBTransaction, account: string): Promise<Values> {
  const values: (string | null | undefined)[][] = [];
  const dict = transaction.objectStore('dict');
  await Promise.all(
    FIELDS.map(async (field) => {
      values[field] = await readValues(dict, account, field);
    }),
  );
  return values;
}

async function readBlock(
  transaction: IDBTransaction,
  account: string,
  key: BlockKey,
  values: Values,
  isWanted: (columns: Columns, row: number) => boolean,
): Promise<RuleEvent[]> {
  const columns = await resultOf<Columns | undefined>(transaction.objectStore('cols').get(key));
  // A block that was merged with another since the directory was read: its events are in that one.
  if (!columns) return [];
  const rows = Array.from(columns.time.keys()).filter((row) => isWanted(columns, row));
  if (rows.length === 0) return [];
  const text = await resultOf<string>(transaction.objectStore('raw').get(key));
  const lines = text.split('\n');
  return rows.map((row) => ruleEventOf(account, columns, values, row, lines[row] ?? ''));
}

/** Reads its JSON once, when that is asked for. */
function ruleEventOf(account: string, columns: Columns, values: Values, row: number, json: string): RuleEvent {
  const valueOf = (field: number) => values[field]?.[columns.codes[field]?.[row] ?? -1] ?? null;
  let entry: JsonObject | null = null;
  const read = () => (entry ??= asObject(JSON.parse(json) as Json) ?? {});
  return {
    account,
    get id() {
      const { id } = read();
      return columns.names[row] ?? (typeof id === 'string' ? id : '');
    },
    type: valueOf(TYPE) ?? '',
    at: placeAt(columns, row),
    user: valueOf(USER),
    apiKey: valueOf(API_KEY),
    source: valueOf(SOURCE),
    ip: valueOf(IP),
    country: valueOf(COUNTRY),
    context: () => read()['context'],
    stored: () => toStoredEvent(account, json, columns, row),
  };
}
