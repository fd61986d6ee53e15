/** Every export format there is, in the order in which they are offered, by what stands around its portions. */
import type { Frame } from './format.ts';

/** Names that Vonage gave mean what Vonage sent; times of ours are ISO 8601 in UTC. */
export const CSV_COLUMNS = [
  'created_at_utc',
  'created_at',
  'account',
  'account_id',
  'event_type',
  'severity',
  'summary',
  'user_email',
  'user_id',
  'source',
  'source_description',
  'source_ip',
  'source_country',
  'id',
  'seen_at_utc',
  'context',
] as const;

export const FRAMES = {
  csv: {
    extension: 'csv',
    mediaType: 'text/csv;charset=utf-8',
    isReadBack: false,
    begin: (mark) => `${mark ? '\ufeff' : ''}${CSV_COLUMNS.join(',')}\r\n`,
    between: '',
    end: '',
  },
  ndjson: {
    extension: 'ndjson',
    mediaType: 'application/x-ndjson',
    isReadBack: true,
    begin: () => '',
    between: '',
    end: '',
  },
  json: {
    extension: 'json',
    mediaType: 'application/json',
    isReadBack: true,
    begin: () => '[\n',
    between: ',\n',
    end: '\n]\n',
  },
} as const satisfies Record<string, Frame>;
export type FormatName = keyof typeof FRAMES;
