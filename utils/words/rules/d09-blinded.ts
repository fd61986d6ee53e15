import { RULE_TITLES } from '../rule-titles.ts';
import { type RuleWords, several, techniques } from './rule-words.ts';

export const blinded: RuleWords = {
  id: 'D9',
  version: 1,
  title: RULE_TITLES.D9,
  severity: ['critical'],
  attack: techniques('T1562.008'),
  explain: ({ problem, minutes }) =>
    problem === 'permission'
      ? `The browser took away the access to Vonage. Nothing was seen for ${several(minutes, 'minute')}.`
      : problem === 'refused' || problem === 'forbidden'
        ? `Vonage refuses the key it accepted before. Nothing was seen for ${several(minutes, 'minute')}.`
        : `There was no complete check for ${several(minutes, 'minute')}, although the computer is online.`,
  triage: [
    'Sign in to the dashboard: is the secret still there?',
    'If somebody deleted it, treat it as an attack.',
    'Enter a new secret, or allow the access again.',
  ],
  gaps: ['Nothing is noticed while the browser is closed, offline, locked or paused.'],
  params: { intervals: { label: 'After missing', least: 2, most: 20, unit: 'times' } },
};
