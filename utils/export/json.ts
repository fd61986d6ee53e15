/** JSON: one list of all events, each exactly what Vonage sent, on a line of its own. */
import type { WritePortion } from './format.ts';

// Within JSON texts of one line there is no line feed but those between them.
export const writeJsonList: WritePortion = ({ lines }) => lines().replaceAll('\n', ',\n');
