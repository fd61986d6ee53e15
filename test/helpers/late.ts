/** An answer that takes as long, on whatever clock the test has. */
export function late<T>(milliseconds: number, answer: () => Promise<T>): Promise<T> {
  return new Promise((resolve) => setTimeout(() => resolve(answer()), milliseconds));
}
