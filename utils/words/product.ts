export const PRODUCT = {
  name: 'Audit Monitor for Vonage',
  shortName: 'Audit Monitor',
  /** Stores and menus cut at 12 characters. */
  shortestName: 'AuditMonitor',
  description:
    'Watches the audit events of your Vonage API accounts and keeps them on your computer. Not affiliated with Vonage.',
  disclaimer: 'Independent work, not affiliated with Vonage.',
} as const;
