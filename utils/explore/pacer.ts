/** When it is time to tell what was found so far: at once where that fills a screen, then every now and then. */

const SCREEN = 50;
/** In milliseconds: a count that moves. */
const PACE = 150;
/** One part in so many of the time is spent on telling, no more. */
const TELLING = 10;

export interface Pacer {
  /** @param count how many rows there are; is asked until something was told. */
  readonly isDue: (count: () => number) => boolean;
  readonly told: () => void;
}

/** The clock of one search, which begins now. */
export function createPacer(): Pacer {
  let due = performance.now() + PACE;
  let isTold = false;
  let asked = 0;
  return {
    isDue(count) {
      asked = performance.now();
      return asked >= due || (!isTold && count() >= SCREEN);
    },
    told() {
      const now = performance.now();
      isTold = true;
      due = now + Math.max(PACE, TELLING * (now - asked));
    },
  };
}
