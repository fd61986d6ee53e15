/**
 * CSV for spreadsheets (RFC 4180). Text that a spreadsheet would run is made harmless with an apostrophe (OWASP, CWE-1236),
 * which no reader takes off again: what is to be read back is NDJSON.
 */
import { typeEntry } from '../audit/catalogue.ts';
import { describe } from '../audit/describe.ts';
import type { StoredEvent } from '../audit/event.ts';
import { learnNames } from '../audit/names.ts';
import { rawValue } from '../audit/raw-value.ts';
import { type Names, sentenceText } from '../audit/sentence.ts';
import type { WritePortion } from './format.ts';
import { CSV_COLUMNS } from './frames.ts';

type Read = (event: StoredEvent, names: Names) => string | null;

const CELLS: Readonly<Record<(typeof CSV_COLUMNS)[number], Read>> = {
  created_at_utc: ({ time }) => (time === null ? null : isoTime(time)),
  created_at: ({ createdAt }) => createdAt,
  account: ({ account }, names) => names.account(account),
  account_id: ({ apiKey }) => apiKey,
  event_type: ({ type }) => type,
  severity: ({ type }) => typeEntry(type).severity,
  summary: (event, names) => sentenceText(describe(event, names)),
  user_email: ({ userEmail }) => userEmail,
  user_id: ({ userId }) => userId,
  source: ({ source }) => source,
  source_description: ({ sourceDescription }) => sourceDescription,
  source_ip: ({ ip }) => ip,
  source_country: ({ country }) => country,
  id: ({ id }) => id,
  seen_at_utc: ({ seenAt }) => isoTime(seenAt),
  context: ({ json }) => rawValue(json, 'context'),
};
const READERS = CSV_COLUMNS.map((column) => CELLS[column]);

/** What a spreadsheet may take for a formula, also written wide; a plain number is none. */
const FORMULA = /^(?!-?\d+(?:\.\d+)?$)[=+\-@\t\r\n\0＝＋－＠]/;
const SPECIAL = /[",\r\n]/;

export const writeCsv: WritePortion = ({ events }, { accounts, labels }) => {
  const names = learnNames([], accounts, labels);
  return events()
    .map((event) => record(READERS.map((read) => read(event, names))))
    .join('');
};

function record(cells: readonly (string | null)[]): string {
  return `${cells.map((text) => cell(text ?? '')).join(',')}\r\n`;
}

function cell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return SPECIAL.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function isoTime(time: number): string {
  return new Date(time).toISOString();
}
