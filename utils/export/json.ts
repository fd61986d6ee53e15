/** JSON: one list of all events, each exactly what Vonage sent, on a line of its own. */
import type { ExportFormat } from './format.ts';

export const json: ExportFormat = {
  extension: 'json',
  mediaType: 'application/json',
  async *write({ lines }) {
    let before = '[\n';
    for await (const { text, count } of lines()) {
      if (count === 0) continue;
      // Within JSON texts of one line there is no line feed but those between them.
      yield { text: before + text.replaceAll('\n', ',\n'), count };
      before = ',\n';
    }
    yield { text: before === ',\n' ? '\n]\n' : '[]\n', count: 0 };
  },
};
