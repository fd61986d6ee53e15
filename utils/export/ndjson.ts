/** NDJSON: a line for each event, exactly what Vonage sent. Nothing of ours is added, so that it is the same in every browser. */
import type { ExportFormat } from './format.ts';

export const ndjson: ExportFormat = {
  extension: 'ndjson',
  mediaType: 'application/x-ndjson',
  async *write({ lines }) {
    for await (const { text, count } of lines()) if (count > 0) yield { text: `${text}\n`, count };
  },
};
