/** Whether a value in an event's context is what is asked for. */
import { type LeafPath, hasLeaf } from './leaves.ts';
import type { Pattern } from './query.ts';
import { wholePattern } from './whole-pattern.ts';

/** Whether one of the values stands under a path in the context, or, where the empty one is asked for, nothing does. */
export function holdsAtPath(path: readonly string[], values: readonly Pattern[]): (json: string) => boolean {
  const keys = path.map((text) => wholePattern({ text, wild: false }));
  const patterns = values.map(wholePattern);
  const isEmptyWanted = values.some(({ text }) => text === '');
  return (json) => {
    let isEmpty = true;
    const isFound = hasLeaf(json, (value, place) => {
      if (place[0] !== 'context' || !endsWith(place.slice(1), keys)) return false;
      isEmpty = false;
      return patterns.some((pattern) => pattern.test(value ?? 'null'));
    });
    return isFound || (isEmpty && isEmptyWanted);
  };
}

/** Whether a place ends with the keys. Its positions in lists may be among them, or be left out. */
function endsWith(place: LeafPath, keys: readonly RegExp[]): boolean {
  /** How many keys are still to be found, by every way to read the place so far. */
  let left = new Set([keys.length]);
  for (const step of place.toReversed()) {
    if (left.has(0) || left.size === 0) break;
    const isNext = (count: number) => keys[count - 1]?.test(String(step)) ?? false;
    const found = [...left].filter(isNext).map((count) => count - 1);
    left = new Set(typeof step === 'number' ? [...found, ...left] : found);
  }
  return left.has(0);
}
