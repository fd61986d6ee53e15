/** Reads events back as rules look at them. */
import { type RuleEvent, oldestFirst } from '../rules/event.ts';
import type { EventsBetween } from '../rules/window.ts';
import type { BlockKey, Columns } from './block.ts';
import type { Connection } from './database.ts';
import { API_KEY, COUNTRY, IP, SOURCE, TYPE, USER, readValues } from './dictionary.ts';
import { readDirectory } from './directory.ts';
import { resultOf } from './request.ts';
import { type RuleBlock, type Values, createRuleBlock } from './rule-block.ts';

const FIELDS = [TYPE, USER, API_KEY, SOURCE, IP, COUNTRY] as const;
const RULE_STORES = ['raw', 'cols', 'dict'] as const;

/** An account's events of some types, or of all, from one moment to before another; in no order. */
type AccountReader = (types: readonly string[] | null, from: number, to: number) => Promise<RuleEvent[]>;

/**
 * What it has read once it remembers: rules ask for the same days again and again. For one judging, in which nothing changes.
 */
export function createEventReader(connect: Connection): EventsBetween {
  const accounts = new Map<string, Promise<AccountReader>>();
  return async (account, types, from, to) => {
    const reader = accounts.get(account) ?? connect().then((database) => openAccount(database, account));
    accounts.set(account, reader);
    return (await reader)(types, from, to);
  };
}

async function openAccount(database: IDBDatabase, account: string): Promise<AccountReader> {
  const { keys, values } = await readIndex(database, account);
  const blocks = new Map<BlockKey, Promise<RuleBlock | null>>();
  return async (types, from, to) => {
    const wanted = types && new Set(types);
    const holding = keys.filter(([, first, last]) => first < to && last >= from);
    const parts = holding.map(async (key) => {
      const reading = blocks.get(key) ?? readBlock(database.transaction(RULE_STORES), account, key, values);
      blocks.set(key, reading);
      return (await reading)?.eventsBetween(wanted, from, to) ?? [];
    });
    return (await Promise.all(parts)).flat();
  };
}

/** All of an account's events, the oldest first, in slices of some thousand. While one is looked at the next is read. */
export async function* readHistory(database: IDBDatabase, account: string): AsyncGenerator<RuleEvent[], void> {
  const { keys, values } = await readIndex(database, account);
  let reading: Promise<RuleEvent[]> | null = null;
  for (const group of apart(keys)) {
    const slice = reading;
    reading = readSlice(database, account, group, values);
    // Who stops in between does not wait for it.
    reading.catch(() => undefined);
    if (slice) yield await slice;
  }
  if (reading) yield await reading;
}

async function readSlice(
  database: IDBDatabase,
  account: string,
  group: readonly BlockKey[],
  values: Values,
): Promise<RuleEvent[]> {
  const transaction = database.transaction(RULE_STORES);
  const blocks = await Promise.all(group.map((key) => readBlock(transaction, account, key, values)));
  return blocks.flatMap((block) => block?.eventsBetween(null, -Infinity, Infinity) ?? []).sort(oldestFirst);
}

/** Blocks in the order of time; those that share a moment are one group. */
function apart(keys: readonly BlockKey[]): BlockKey[][] {
  const groups: BlockKey[][] = [];
  let reached = -Infinity;
  for (const key of keys.toSorted(([, a], [, b]) => a - b)) {
    const [, from, to] = key;
    if (from <= reached) groups.at(-1)?.push(key);
    else groups.push([key]);
    reached = Math.max(reached, to);
  }
  return groups;
}

/** Which blocks there are, and what their codes stand for: a block never changes under its key. */
async function readIndex(database: IDBDatabase, account: string): Promise<{ keys: BlockKey[]; values: Values }> {
  const transaction = database.transaction(RULE_STORES);
  const dict = transaction.objectStore('dict');
  const values: (string | null | undefined)[][] = [];
  const [keys] = await Promise.all([
    readDirectory(transaction.objectStore('raw'), account),
    ...FIELDS.map(async (field) => {
      values[field] = await readValues(dict, account, field);
    }),
  ]);
  return { keys, values };
}

/** @returns null for a block that was merged with another since the directory was read: its events are in that one. */
async function readBlock(
  transaction: IDBTransaction,
  account: string,
  key: BlockKey,
  values: Values,
): Promise<RuleBlock | null> {
  const [columns, text] = await Promise.all([
    resultOf<Columns | undefined>(transaction.objectStore('cols').get(key)),
    resultOf<string | undefined>(transaction.objectStore('raw').get(key)),
  ]);
  return columns && text !== undefined ? createRuleBlock({ account, columns, values, lines: text.split('\n') }) : null;
}
