/**
 * NDJSON, in one canonical form: a line for each event, which is its JSON as it is kept. That is one line of UTF-8 without any
 * space, its keys in the order in which Vonage sent them, its numbers digit for digit as Vonage wrote them, and its texts as
 * ECMAScript's `JSON.stringify` escapes them; a line feed ends each. Sorted keys and the numbers of RFC 8785 would be a form of
 * what was sent, and no longer that: 12345678901234567890 would lose its last digits. Nothing of ours is added. What a search finds
 * comes in the order of `fileOrder`, so that the same events are the same bytes out of every archive that holds them.
 */
import type { WritePortion } from './format.ts';

export const writeNdjson: WritePortion = ({ lines }) => `${lines()}\n`;
