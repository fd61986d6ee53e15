import { RULE_TITLES } from '../rule-titles.ts';
import { type RuleWords, several, SHAPE_GAP, techniques, unread, who } from './rule-words.ts';

export const accessWidened: RuleWords = {
  id: 'D21',
  version: 1,
  title: RULE_TITLES.D21,
  severity: ['info', 'medium', 'high'],
  attack: techniques('T1098.003', 'T1531'),
  explain: (facts) => {
    const target = facts['target'] ?? 'a user';
    const to = facts['target'] !== undefined && facts['target'] === facts['user'] ? 'themselves' : target;
    if (facts['disabled'] !== undefined)
      return `${several(facts['disabled'], 'user')} disabled within an hour, the last one by ${who(facts)}.`;
    if (facts['change'] === 'disabled') return `${who(facts)} disabled ${target}.`;
    if (facts['change'] === 'active') return `${who(facts)} made ${to} active.`;
    if (facts['change'] === 'granted') return `${who(facts)} gave ${to} access to ${facts['granted']}.`;
    return `${who(facts)} changed the access of ${to}.${unread(facts)}`;
  },
  triage: [
    'Ask the person who did it, and the one it is about.',
    'Take the access away again if nobody asked for it.',
    'Several disabled at once may be a lock-out: keep your own access first.',
  ],
  gaps: [SHAPE_GAP, 'Who is an administrator is not in this log.'],
  params: { disabled: { label: 'Disabled within an hour', least: 2, most: 20, unit: 'events' } },
};
