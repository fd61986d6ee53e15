/** Opens the browser's print dialog for the page as it is. Resolves when that is closed, whatever was done with it. */
export function printPage(): Promise<void> {
  return new Promise((resolve) => {
    globalThis.addEventListener('afterprint', () => resolve(), { once: true });
    // What was changed just now must have been laid out.
    requestAnimationFrame(() => requestAnimationFrame(() => globalThis.print()));
  });
}
