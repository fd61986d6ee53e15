/** In milliseconds: a page that is never idle gets to it all the same. */
const LONGEST_WAIT = 100;

/** Resolves when the page has painted what it has, and has nothing else to do. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT }));
}
