/** Every export format there is, in the order in which they are offered. */
import { csv } from './csv.ts';
import type { ExportFormat } from './format.ts';
import { json } from './json.ts';
import { ndjson } from './ndjson.ts';

export const FORMATS = { csv, ndjson, json } as const satisfies Record<string, ExportFormat>;
export type FormatName = keyof typeof FORMATS;
