import { RULE_TITLES } from '../rule-titles.ts';
import { sourceName } from '../source.ts';
import { type RuleWords, techniques, who } from './rule-words.ts';

export const sourceShift: RuleWords = {
  id: 'D24',
  version: 1,
  title: RULE_TITLES.D24,
  severity: ['medium'],
  attack: techniques('T1059.009', 'T1078.004'),
  explain: (facts) =>
    `${facts['what']} nearly always came through the ${sourceName(`${facts['usual'] ?? ''}`)}, and now through the ${sourceName(`${facts['source'] ?? ''}`)}: ${who(facts)}.`,
  triage: [
    'Ask whether something was automated, or done by hand for once.',
    'Otherwise look for a stolen secret or sign-in.',
  ],
  gaps: ['It learns for thirteen weeks, and says nothing of what is rare.'],
  params: {
    share: { label: 'Usual means at least', least: 80, most: 100, unit: 'percent' },
    count: { label: 'Of at least', least: 10, most: 500, unit: 'events' },
  },
};
