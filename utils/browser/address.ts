/** The part of the page's own address behind the `#`: what a link to the page says. */

export function readHash(): string {
  return location.hash.slice(1);
}

/** @param how `replace` leaves no step to go back to. */
export function writeHash(hash: string, how: 'push' | 'replace'): void {
  const address = `#${hash}`;
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}

/** The page's address with another such part. */
export function addressWith(hash: string): string {
  return `${location.href.split('#', 1)[0]}#${hash}`;
}

/** Calls back when the person goes back, forward, or changes it by hand. @returns a function that ends that. */
export function onHashChange(react: () => void): () => void {
  globalThis.addEventListener('popstate', react);
  return () => globalThis.removeEventListener('popstate', react);
}
