import { RULE_TITLES } from '../rule-titles.ts';
import { type RuleWords, SHAPE_GAP, techniques, who } from './rule-words.ts';

export const settingsChanged: RuleWords = {
  id: 'D22',
  version: 1,
  title: RULE_TITLES.D22,
  severity: ['medium', 'critical'],
  attack: techniques('T1567.004', 'T1098'),
  explain: (facts) =>
    `${who(facts)} changed the account settings${facts['domain'] === undefined ? '' : ` to send data to ${facts['domain']}, which is new here`}.`,
  triage: [
    'Look at the callback addresses in the settings.',
    'Put the old ones back if the domain is not yours.',
    'Give the address of your deployment a name.',
  ],
  gaps: ['Settings that name known domains, from a known place, are not told.', SHAPE_GAP],
  params: {},
};
