/** NDJSON: a line for each event, exactly what Vonage sent. Nothing of ours is added, so that it is the same in every browser. */
import type { WritePortion } from './format.ts';

export const writeNdjson: WritePortion = ({ lines }) => `${lines()}\n`;
