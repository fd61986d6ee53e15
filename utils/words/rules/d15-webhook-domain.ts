import { RULE_TITLES } from '../rule-titles.ts';
import { type RuleWords, SHAPE_GAP, techniques, who } from './rule-words.ts';

const RISKS: Readonly<Record<string, string>> = {
  http: ' It is not encrypted.',
  address: ' It is a bare address.',
  tunnel: ' It is a tunnel to somebody’s own computer.',
  punycode: ' Its name may look like another one.',
};

export const webhookDomain: RuleWords = {
  id: 'D15',
  version: 1,
  title: RULE_TITLES.D15,
  severity: ['medium', 'high', 'critical'],
  attack: techniques('T1567.004', 'T1557'),
  explain: (facts) =>
    `${who(facts)} pointed ${facts['app'] === undefined ? 'an application' : `the application ${facts['app']}`} at ${facts['domain']}, which is new here.${RISKS[`${facts['risk'] ?? ''}`] ?? ''}`,
  triage: [
    'Find out who owns the domain.',
    'Put the old address back if nobody does.',
    'Everything sent to the webhook meanwhile has leaked.',
  ],
  gaps: [
    'Another path on a known domain is not noticed.',
    'Registrable domains are guessed without the public suffix list.',
    SHAPE_GAP,
  ],
  params: {},
};
