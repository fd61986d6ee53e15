/** What a person reads before there is an account. */
export const HERO = {
  title: 'Know when something changes in your Vonage account',
  lead: 'New secrets, re-routed numbers, billing changes: seen within minutes, kept on this computer.',
  points: [
    ['key', 'Your API secret stays here', 'Kept in this browser, never synced. Sent only to api.nexmo.com.'],
    ['archive', 'An archive of your own', 'Events stay on this computer and can be read offline.'],
    ['eye', 'It reads, it never changes anything', 'Only two read calls of the Audit Events API are used.'],
  ],
  sample: 'Try with sample data',
} as const;
