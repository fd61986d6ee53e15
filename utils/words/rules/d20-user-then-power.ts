import { RULE_TITLES } from '../rule-titles.ts';
import { type RuleWords, several, SHAPE_GAP, techniques, unread, who } from './rule-words.ts';

export const userThenPower: RuleWords = {
  id: 'D20',
  version: 1,
  title: RULE_TITLES.D20,
  severity: ['low', 'high'],
  attack: techniques('T1136.003', 'T1098.003'),
  explain: (facts) =>
    `${who(facts)} created ${facts['target'] ?? 'a user'}.${
      facts['used']
        ? ` Within ${several(facts['hours'], 'hour')} the new user made ${several(facts['used'], 'sensitive change')}.`
        : ''
    }${unread(facts)}`,
  triage: [
    'Ask whoever is said to have invited them.',
    'Undo the changes and disable the user if nobody did.',
    'File it under a ticket if somebody joined.',
  ],
  gaps: ['The new user is known by the e-mail address in the event.', SHAPE_GAP],
  params: { window: { label: 'Within', least: 1, most: 72, unit: 'hours' } },
};
