/** Several accounts' histories as one. */
import type { RuleEvent } from '../rules/event.ts';

interface Pending {
  readonly history: AsyncIterator<readonly RuleEvent[]>;
  readonly slice: readonly RuleEvent[];
}

/**
 * The slices of all accounts, that which begins the earliest first: rules about several accounts see things happen about when
 * they happened. @param histories each the oldest slice first.
 */
export async function* mergeHistories(
  histories: readonly AsyncIterable<readonly RuleEvent[]>[],
): AsyncGenerator<readonly RuleEvent[], void> {
  const begun = histories.map((history) => advance(history[Symbol.asyncIterator]()));
  let pending = (await Promise.all(begun)).flat();
  while (pending.length > 0) {
    const next = pending.reduce((a, b) => (startOf(b) < startOf(a) ? b : a));
    yield next.slice;
    const following = await advance(next.history);
    pending = pending.flatMap((one) => (one === next ? following : [one]));
  }
}

/** @returns none at the history's end. */
async function advance(history: AsyncIterator<readonly RuleEvent[]>): Promise<Pending[]> {
  const { done, value } = await history.next();
  return done ? [] : [{ history, slice: value }];
}

function startOf({ slice: [first] }: Pending): number {
  return first?.at ?? -Infinity;
}
