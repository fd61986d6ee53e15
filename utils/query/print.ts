/** From a query to the text in the search box: the canonical form, which `parseQuery` reads back as the same query. */
import { cutQuery } from './cut.ts';
import { printMoment } from './moment.ts';
import type { Name } from './name.ts';
import type { Pattern, Query, Term } from './query.ts';
import { quote } from './quote.ts';
import { targetOf } from './values-term.ts';

/** Terms as a person would write them, in their order, with a space between them. */
export function printQuery(query: Query): string {
  return query.map(printTerm).join(' ');
}

/** One of the terms. */
export function printTerm(term: Term): string {
  if ('at' in term) return `${term.kind}:${printMoment(term.at)}`;
  const not = term.not ? '-' : '';
  if (term.kind === 'text') return not + printText(term.text);
  const values = term.values.map(printPattern).join(',');
  return `${not}${printName(targetOf(term))}:${values}`;
}

/** Without the colon. Keys that would not be read back stand in quotes. */
export function printName(name: Name): string {
  if (typeof name === 'string') return name;
  return ['context', ...name.map((key) => (/^[^\s.:",\\]+$/.test(key) ? key : quote(key)))].join('.');
}

/** In quotes only where it must be. */
export function printPattern({ text, wild }: Pattern): string {
  if (wild) return text.replace(/[\s,"\\]/g, '\\$&');
  return /^[^\s,"\\*]+$/.test(text) ? text : quote(text);
}

/** Bare where it reads back as itself. */
function printText(text: string): string {
  const [word, more] = cutQuery(text);
  const isItself = word && !more && !word.not && !word.head && word.values[0]?.text === text;
  return isItself && !/^["*]|\*$/.test(text) ? text : quote(text);
}
