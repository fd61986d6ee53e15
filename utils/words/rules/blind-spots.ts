/** What this log cannot show, said where findings are listed. */
export const BLIND_SPOTS = {
  title: 'What this log cannot show',
  items: [
    'Sign-ins that failed, and changes of two-factor authentication: Vonage records neither.',
    'A stolen session that is used from where its owner works.',
    'Messages and calls themselves: traffic pumping shows only as numbers bought, auto-reload raised or a ban.',
    'What was only read through the API.',
    'Who holds a secret.',
    'Sign-ins and sign-outs without Premium Support.',
  ],
} as const;
