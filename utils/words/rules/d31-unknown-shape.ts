import type { RuleWords } from './rule-words.ts';

export const unknownShape: RuleWords = {
  id: 'D31',
  version: 1,
  title: 'Something this version does not know',
  severity: ['info'],
  attack: [],
  explain: ({ type, path }) =>
    path === undefined
      ? `Vonage sent an event of the type ${type}, which is on no public list.`
      : `Events of the type ${type} have a detail that they did not have before: ${path}.`,
  triage: ['Read the event’s JSON.', 'Nothing needs to be done; rules may need an update.'],
  gaps: ['Keys deeper than four levels are not compared.'],
  params: {},
};
