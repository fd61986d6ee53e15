/** A history some of whose events are gone. */
import { type History, lowerBound, rearranged } from './history.ts';

/** @param removed the places that are gone, ascending, none twice. */
export function without(history: History, removed: readonly number[]): History {
  if (removed.length === 0) return history;
  // removed[i] - i events were kept before the i-th hole.
  const holesBefore = (kept: number) => lowerBound(removed.length, (hole) => (removed[hole] ?? 0) - hole > kept);
  const reader = rearranged(history, history.count - removed.length, (index) => index + holesBefore(index));
  return {
    ...reader,
    indexOf: (id) => {
      const index = history.indexOf(id);
      const holes = lowerBound(removed.length, (hole) => (removed[hole] ?? 0) >= index);
      return index < 0 || removed[holes] === index ? -1 : index - holes;
    },
  };
}
