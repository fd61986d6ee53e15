const NAMES = new Map([
  ['CD', 'Dashboard'],
  ['DEVAPI', 'API'],
]);

/** What people call a source; one that this version does not know is called by its code. */
export function sourceName(code: string): string {
  return NAMES.get(code) ?? code;
}
