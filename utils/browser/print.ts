/**
 * Opens the browser's print dialog for the page as it is. Resolves when the page may change again: Chromium waits for the
 * dialog, and Firefox prints a copy (156 and 153, 2026-11).
 */
export function printPage(): Promise<void> {
  return new Promise((resolve) => {
    // What was changed just now must have been laid out.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        globalThis.print();
        resolve();
      }),
    );
  });
}
