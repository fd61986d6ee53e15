/** Events as rules look at them: out of the columns, and out of their JSON only where a rule asks for more. */
import { asObject } from '../audit/context.ts';
import type { Json, JsonObject } from '../audit/event.ts';
import { type RuleEvent, oldestFirst } from '../rules/event.ts';
import type { EventsBetween } from '../rules/window.ts';
import { type BlockKey, type Columns, placeAt } from './block.ts';
import type { Connection } from './database.ts';
import { API_KEY, COUNTRY, IP, SOURCE, TYPE, USER, readValues } from './dictionary.ts';
import { readDirectory } from './directory.ts';
import { resultOf } from './request.ts';
import { toStoredEvent } from './stored-event.ts';

const FIELDS = [TYPE, USER, API_KEY, SOURCE, IP, COUNTRY] as const;
const RULE_STORES = ['raw', 'cols', 'dict'] as const;

/** What the codes of an account stand for, by field. */
type Values = readonly (readonly (string | null | undefined)[])[];

/**
 * Reads events of some types, or of all, from one moment to before another; in no order. What it has read once it remembers:
 * rules ask for the same days again and again. For one judging, in which nothing changes.
 */
export function createEventReader(connect: Connection): EventsBetween {
  const accounts = new Map<string, Promise<AccountReader>>();
  return async (account, types, from, to) => {
    const reader = accounts.get(account) ?? connect().then((database) => openAccount(database, account));
    accounts.set(account, reader);
    const events = await (await reader)(from, to);
    const wanted = types && new Set(types);
    return events.filter(({ at, type }) => from <= at && at < to && (wanted?.has(type) ?? true));
  };
}

/** At least the events of a stretch of time. */
type AccountReader = (from: number, to: number) => Promise<RuleEvent[]>;

async function openAccount(database: IDBDatabase, account: string): Promise<AccountReader> {
  const transaction = database.transaction(RULE_STORES);
  const [keys, values] = await Promise.all([
    readDirectory(transaction.objectStore('raw'), account),
    readAllValues(transaction, account),
  ]);
  const blocks = new Map<BlockKey, Promise<RuleEvent[]>>();
  return async (from, to) => {
    const holding = keys.filter(([, first, last]) => first < to && last >= from);
    const parts = holding.map((key) => {
      const block = blocks.get(key) ?? readBlock(database.transaction(RULE_STORES), account, key, values);
      blocks.set(key, block);
      return block;
    });
    return (await Promise.all(parts)).flat();
  };
}

/** All of an account's events, the oldest first, in slices of some thousand. */
export async function* readHistory(database: IDBDatabase, account: string): AsyncGenerator<RuleEvent[], void> {
  const keys = await readDirectory(database.transaction('raw').objectStore('raw'), account);
  for (const group of apart(keys)) {
    const transaction = database.transaction(RULE_STORES);
    const values = await readAllValues(transaction, account);
    const parts = group.map((key) => readBlock(transaction, account, key, values));
    yield (await Promise.all(parts)).flat().sort(oldestFirst);
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
): Promise<RuleEvent[]> {
  const [columns, text] = await Promise.all([
    resultOf<Columns | undefined>(transaction.objectStore('cols').get(key)),
    resultOf<string | undefined>(transaction.objectStore('raw').get(key)),
  ]);
  // A block that was merged with another since the directory was read: its events are in that one.
  if (!columns || text === undefined) return [];
  return text.split('\n').map((json, row) => ruleEventOf(account, columns, values, row, json));
}

/** Keeps its JSON and not what that says: rules hold thousands of events, and ask few of them for more than their id. */
function ruleEventOf(account: string, columns: Columns, values: Values, row: number, json: string): RuleEvent {
  const valueOf = (field: number) => values[field]?.[columns.codes[field]?.[row] ?? -1] ?? null;
  let known = columns.names[row];
  const read = (): JsonObject => {
    const entry = asObject(JSON.parse(json) as Json) ?? {};
    known ??= textOf(entry['id']);
    return entry;
  };
  return {
    account,
    get id() {
      return known ?? textOf(read()['id']);
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

function textOf(id: Json | undefined): string {
  return typeof id === 'string' ? id : '';
}
