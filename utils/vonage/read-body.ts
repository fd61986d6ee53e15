/** Over this a page of 100 events is no page of events: read no further. */
const BYTE_CAP = 16 * 2 ** 20;

/**
 * Reads a body as UTF-8 text, dropping a byte order mark.
 * @returns the text, or null once it is larger than 16 MiB; the rest is then not read.
 */
export async function readText(response: Response): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > BYTE_CAP) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
