/** Answers about what was before a moment, for questions that are asked again and again while events go by in order. */

interface Answer {
  readonly before: number;
  readonly value: unknown;
}

export interface Memo {
  /**
   * Of every question the last answer is kept.
   * @param about what the question is about. @param before the answer depends on nothing that happens at this moment or later.
   */
  readonly ask: <T>(question: string, about: string, before: number, answer: () => T) => T;
  /** Something is known now of a moment. */
  readonly heed: (at: number) => void;
}

/** @returns one that knows nothing yet. */
export function createMemo(): Memo {
  const questions = new Map<string, Map<string, Answer>>();
  return {
    ask<T>(question: string, about: string, before: number, answer: () => T): T {
      let answers = questions.get(question);
      if (!answers) questions.set(question, (answers = new Map()));
      const known = answers.get(about);
      if (known?.before === before) return known.value as T;
      const value = answer();
      answers.set(about, { before, value });
      return value;
    },
    heed(at) {
      for (const answers of questions.values()) {
        for (const [about, { before }] of answers) if (before > at) answers.delete(about);
      }
    },
  };
}
