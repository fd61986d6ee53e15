/** NDJSON: a line for each event, exactly what Vonage sent. Nothing of ours is added, so that it is the same in every browser. */
import type { ExportFormat } from './format.ts';

export const ndjson: ExportFormat = {
  extension: 'ndjson',
  mediaType: 'application/x-ndjson',
  begin: () => '',
  write: ({ lines }) => `${lines()}\n`,
  between: '',
  end: '',
};
