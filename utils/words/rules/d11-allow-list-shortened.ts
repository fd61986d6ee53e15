import { RULE_TITLES } from '../rule-titles.ts';
import { type RuleWords, SHAPE_GAP, techniques, unread, who } from './rule-words.ts';

export const allowListShortened: RuleWords = {
  id: 'D11',
  version: 1,
  title: RULE_TITLES.D11,
  severity: ['high', 'critical'],
  attack: techniques('T1562.007'),
  explain: (facts) =>
    `${who(facts)} removed ${facts['range'] ?? 'an address'} from the allow-list.${
      facts['left'] === 0
        ? ' It was the last one known: the account may be open to every address.'
        : facts['inferred']
          ? ' The archive does not know when it was added, so what is left is not certain.'
          : ''
    }${unread(facts)}`,
  triage: ['Look at the list in the dashboard.', 'Ask the person whether it was meant.', 'Add the entry again if not.'],
  gaps: [SHAPE_GAP, 'Entries from before the archive begins are not known.'],
  params: {},
};
