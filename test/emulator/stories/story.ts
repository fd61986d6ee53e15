/** What a story is. */
import type { NewEvent } from '../history/entry.ts';

/**
 * Tells a story that has just ended.
 * @param end the time of its last event, or shortly after, in milliseconds since the epoch.
 * @param apiKey the account it happens to, 8 characters.
 * @param seed the same one gives the same story.
 */
export type Story = (end: number, apiKey: string, seed: number) => NewEvent[];
