/** Whether the values of an event hold a text. */
import { type LeafPath, hasLeaf } from './leaves.ts';
import { textPattern } from './text.ts';

/** Whether a value holds the text: any value but links, which are the same in every event but for its id. Null is none. */
export function holdsText(text: string): (json: string) => boolean {
  const pattern = textPattern(text);
  const isWanted = (value: string | null, path: LeafPath) =>
    value !== null && path[0] !== '_links' && pattern.test(value);
  /** Where nothing is escaped, values stand as they read. */
  const isWorthALook = (json: string) => json.includes('\\') || pattern.test(json);
  return (json) => isWorthALook(json) && hasLeaf(json, isWanted);
}
