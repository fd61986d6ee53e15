/** What people read about files of events. */
import { countOf, formatCount } from '../format.ts';

export const EXPORT = {
  button: 'Export',
  title: (count: number) => `Export ${countOf(count, 'event')} as shown`,
  mark: 'Byte order mark in CSV, for Excel',
  print: 'Print report',
  printText: 'With query, period and coverage',
  starting: 'Looking for all of them…',
  progress: (written: number, total: number) => `${formatCount(written)} of ${countOf(total, 'event')}`,
  cancel: 'Cancel',
  done: (written: number, name: string) => `${countOf(written, 'event')} exported to ${name}`,
  partly: (written: number, total: number, name: string) =>
    `${formatCount(written)} of ${countOf(total, 'event')} exported to ${name}: the others were erased meanwhile`,
  dismiss: 'Dismiss',
} as const;

/** By the names of the formats. */
export const FORMAT_WORDS = {
  csv: { name: 'CSV', text: 'Opens in a spreadsheet; formulas neutralised' },
  ndjson: { name: 'NDJSON', text: 'One event per line as Vonage sent it; the same bytes again once imported' },
  json: { name: 'JSON', text: 'One list of all events as Vonage sent them' },
} as const;
