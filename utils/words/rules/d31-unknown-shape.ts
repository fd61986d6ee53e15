import { RULE_TITLES } from '../rule-titles.ts';
import type { RuleWords } from './rule-words.ts';

export const unknownShape: RuleWords = {
  id: 'D31',
  version: 1,
  title: RULE_TITLES.D31,
  severity: ['info'],
  attack: [],
  explain: ({ type, path }) =>
    path === undefined
      ? `Vonage sent an event of the type ${type}, which is on no public list.`
      : `Events of the type ${type} have a detail that they did not have before: ${path}.`,
  triage: ['Read the event’s JSON.', 'Nothing needs to be done; rules may need an update.'],
  gaps: ['Keys deeper than six levels, and more than sixty, are not compared.'],
  params: {},
};
