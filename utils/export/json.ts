/** JSON: one list of all events, each exactly what Vonage sent, on a line of its own. */
import type { ExportFormat } from './format.ts';

export const json: ExportFormat = {
  extension: 'json',
  mediaType: 'application/json',
  begin: () => '[\n',
  // Within JSON texts of one line there is no line feed but those between them.
  write: ({ lines }) => lines().replaceAll('\n', ',\n'),
  between: ',\n',
  end: '\n]\n',
};
