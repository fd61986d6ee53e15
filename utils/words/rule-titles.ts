/** Short names of the rules: all that the background needs of their words. */
export const RULE_TITLES = {
  D1: 'New country',
  D2: 'New address for somebody',
  D3: 'New user',
  D4: 'Faster than people travel',
  D5: 'In two countries at once',
  D6: 'API secret created',
  D7: 'New secret, then a new place',
  D8: 'API secret deleted',
  D9: 'The monitor is blind',
  D10: 'IP allow-list loosened',
  D11: 'IP allow-list entry removed',
  D12: 'Numbers released in a burst',
  D13: 'Numbers bought in a burst',
  D14: 'Number re-routed outside',
  D15: 'Webhook to a new domain',
  D16: 'Number moved to another application',
  D17: 'Auto-reload switched on or raised',
  D18: 'Billing changed',
  D19: 'Auto-reload switched off',
  D20: 'User created, then power used',
  D21: 'Access widened',
  D22: 'Account settings changed',
  D23: 'Vonage banned messaging',
  D24: 'Dashboard instead of API, or the reverse',
  D25: 'Sensitive change at an unusual hour',
  D26: 'Many searches in the records',
  D27: 'Applications deleted or disabled',
  D28: 'Somebody returned',
  D29: 'The same stranger in several accounts',
  D30: 'Signs of a takeover together',
  D31: 'Something this version does not know',
  D32: 'Unusually many events, or none',
} as const;

/** Of a rule that people made: what its view is called, where it is still there. */
export function ruleTitle(rule: string, viewName: string | null): string {
  return Object.hasOwn(RULE_TITLES, rule)
    ? RULE_TITLES[rule as keyof typeof RULE_TITLES]
    : (viewName ?? 'A rule of yours');
}
