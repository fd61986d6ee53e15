import { RULE_TITLES } from '../rule-titles.ts';
import { type RuleWords, techniques } from './rule-words.ts';

export const vendorFlagged: RuleWords = {
  id: 'D23',
  version: 1,
  title: RULE_TITLES.D23,
  severity: ['critical'],
  attack: techniques('T1496.003'),
  explain: ({ reason }) =>
    `Vonage flagged this account for spam${reason === undefined ? '' : `: “${reason}”`}. Messages may have stopped.`,
  triage: [
    'Find out who sent what: your own campaign, or somebody with your secret.',
    'Delete unknown secrets.',
    'Write to Vonage’s support.',
  ],
  gaps: ['It is a symptom: what was sent is not in this log.'],
  params: {},
};
