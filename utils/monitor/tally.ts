/** What was asked for and came, since it was last told. */
export interface Counts {
  readonly pages: number;
  /** Events that came, known ones too, and how many of them were new. */
  readonly read: number;
  readonly added: number;
}

export type Tally = ReturnType<typeof createTally>;

const NOTHING: Counts = { pages: 0, read: 0, added: 0 };

/** Counts what a reading asks for and what comes. */
export function createTally() {
  let counts = NOTHING;
  return {
    countPage(events: number): void {
      counts = { ...counts, pages: counts.pages + 1, read: counts.read + events };
    },
    countAdded(events: number): void {
      counts = { ...counts, added: counts.added + events };
    },
    /** Tells, and begins again. */
    take(): Counts {
      const told = counts;
      counts = NOTHING;
      return told;
    },
  };
}
