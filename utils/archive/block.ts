/** A block: some 2,000 events of one account, newest first, as three values under one key. Reading a list needs no more. */
import { type Row, idOf } from './row.ts';

/** Where its events stand in the list, how many they are, and the first one's id, which makes the key unique. */
export type BlockKey = [account: string, from: number, to: number, count: number, first: string];

type Codes = Uint8Array | Uint16Array | Uint32Array;

/** What can be known of the events without their JSON. */
export interface Columns {
  /** NaN where an event is undated. */
  readonly time: Float64Array;
  readonly seenAt: Float64Array;
  /** Of the JSON: see `hashOf`. */
  readonly hash: Uint32Array;
  /** One for each field of the dictionary. */
  readonly codes: readonly Codes[];
  /** The ids that the JSON does not say, by row. */
  readonly names: Readonly<Record<number, string>>;
}

export interface Block {
  readonly key: BlockKey;
  /** Four words for each id. */
  readonly words: Int32Array<ArrayBuffer>;
}

export interface PackedBlock extends Block {
  readonly columns: Columns;
  /** The events as NDJSON, without a last line feed. */
  readonly text: string;
}

/** @param rows one or more, newest first. */
export function packBlock(account: string, rows: readonly Row[]): PackedBlock {
  const [newest, oldest] = [rows[0], rows.at(-1)];
  if (!newest || !oldest) throw new RangeError('A block holds one event or more');
  const words = new Int32Array(rows.length * 4);
  const time = new Float64Array(rows.length);
  const seenAt = new Float64Array(rows.length);
  const hash = new Uint32Array(rows.length);
  const codes = Array.from(newest.codes, () => new Uint32Array(rows.length));
  const names: Record<number, string> = {};
  rows.forEach((row, index) => {
    for (let part = 0; part < 4; part++) words[index * 4 + part] = row.words[row.word + part] ?? 0;
    time[index] = row.time;
    seenAt[index] = row.seenAt;
    hash[index] = row.hash;
    codes.forEach((column, field) => {
      column[index] = row.codes[field] ?? 0;
    });
    if (row.isNamed) names[index] = idOf(row);
  });
  return {
    key: [account, oldest.at, newest.at, rows.length, idOf(newest)],
    words,
    columns: { time, seenAt, hash, codes: codes.map(narrow), names },
    text: rows.map(({ json }) => json).join('\n'),
  };
}

/** The rows of a block again. */
export function unpackBlock({ words, columns, text }: Omit<PackedBlock, 'key'>): Row[] {
  return text.split('\n').map((json, index) => ({
    at: placeAt(columns, index),
    time: columns.time[index] ?? NaN,
    seenAt: columns.seenAt[index] ?? NaN,
    hash: columns.hash[index] ?? 0,
    codes: columns.codes.map((codes) => codes[index] ?? 0),
    words,
    word: index * 4,
    json,
    id: columns.names[index] ?? null,
    isNamed: index in columns.names,
  }));
}

/** Where a row stands in the list: `listTime` of its event. */
export function placeAt({ time, seenAt }: Pick<Columns, 'time' | 'seenAt'>, index: number): number {
  const own = time[index] ?? NaN;
  return Number.isNaN(own) ? (seenAt[index] ?? NaN) : own;
}

/** Some lines of a block's text, without cutting up the rest. */
export function linesOf(text: string, start: number, count: number): string[] {
  let from = 0;
  for (let skipped = 0; skipped < start; skipped++) from = text.indexOf('\n', from) + 1;
  const lines: string[] = [];
  while (lines.length < count) {
    const end = text.indexOf('\n', from);
    lines.push(text.slice(from, end < 0 ? text.length : end));
    if (end < 0) break;
    from = end + 1;
  }
  return lines;
}

/** The smallest array that holds them. */
function narrow(codes: Uint32Array<ArrayBuffer>): Codes {
  const largest = codes.reduce((a, b) => Math.max(a, b), 0);
  if (largest < 2 ** 8) return new Uint8Array(codes);
  return largest < 2 ** 16 ? new Uint16Array(codes) : codes;
}
