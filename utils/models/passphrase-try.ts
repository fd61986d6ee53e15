import { signal } from '@preact/signals';
import { type ProblemFacts, factsOf } from '../errors.ts';

/** A passphrase that is tried: what is typed, and why the last try failed. It lives here while it is typed and nowhere else. */
export function createPassphraseTry() {
  const passphrase = signal('');
  const problem = signal<ProblemFacts | null>(null);

  /** Typing is another try: what was wrong with the last one is over. */
  function type(text: string): void {
    passphrase.value = text;
    problem.value = null;
  }

  function fail(error: unknown): void {
    problem.value = factsOf(error);
  }

  return { passphrase, problem, type, clear: () => type(''), fail };
}
