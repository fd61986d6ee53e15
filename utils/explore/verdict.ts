/** What is known of a term for an event: that it does not hold, that it does, or that only the event can tell. */
export const NO = 0;
export const YES = 1;
export const ASK = 2;

/** One for each event of a block. */
export type Verdicts = Uint8Array;

export function opposite(verdict: number): number {
  return verdict === ASK ? ASK : YES - verdict;
}
