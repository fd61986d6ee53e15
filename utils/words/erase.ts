/** The end of everything, asked and told. */

export const ERASE = {
  erase: 'Erase everything',
  eraseHelp: 'All accounts, secrets, events and settings of this extension on this computer.',
  eraseTitle: 'Erase everything?',
  eraseText:
    'All accounts, their secrets and all stored events are deleted from this browser, and this cannot be undone. The secrets are overwritten first, but older copies may stay in the profile’s files until the browser reuses the space: delete the secrets in the Vonage dashboard as well.',
  eraseConfirm: 'Yes, erase it all',
  keep: 'Keep it',
  /** @param keys what was entered here, as its label and the end of its key. */
  erased: (keys: readonly string[]) =>
    `Everything is erased.${keys.length === 0 ? '' : ` Now delete the secrets you used here in the Vonage dashboard: ${keys.join(', ')}.`}`,
} as const;
