/** What the browser says of the network. "Online" promises nothing; "offline" is certain. */
export function isOnline(): boolean {
  const { onLine }: Partial<Navigator> = navigator;
  return onLine ?? true;
}

/** @returns a function that ends the watch. */
export function onNetworkChange(react: () => void): () => void {
  const changes = ['online', 'offline'];
  for (const change of changes) globalThis.addEventListener(change, react);
  return () => {
    for (const change of changes) globalThis.removeEventListener(change, react);
  };
}
