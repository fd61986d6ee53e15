/** `search_text`: a piece of text that one of an event's values contains. */
import { Refusal } from '../api/refusal.ts';
import type { Entry } from '../history/entry.ts';
import type { Settings } from '../settings.ts';

export interface Search {
  /** Names the search, so that results can be kept. */
  readonly key: string;
  readonly matches: (entry: Entry) => boolean;
}

/** Any string, number or word of a JSON text; with `key`, a string that is the name of a field. */
const TOKEN = /"(?:[^"\\]|\\.)*"(?<key>\s*:)?|[-\d.][\w.+-]*|true|false|null/gu;
const UNESCAPED = /(?<!\\)(?:\\\\)*["{}]/u;

/** The search asked for, or null. */
export function readSearch(params: URLSearchParams, settings: Settings): Search | null {
  const wanted = params.get('search_text');
  if (!wanted) return null;
  if (settings.searchUnescaped !== 'literal' && UNESCAPED.test(wanted)) {
    throw new Refusal(settings.searchUnescaped, 'search_text must be legal text for a JSON attribute value');
  }
  const { searchScope: scope, searchCase, searchWildcards } = settings;
  const pattern = new RegExp(patternOf(wanted, searchWildcards), searchCase === 'sensitive' ? 'u' : 'iu');
  return {
    key: `${scope} ${pattern}`,
    matches: (entry) => {
      const json = searched(entry, scope);
      return pattern.test(json) && (scope === 'json' || valuesOf(json).some((value) => pattern.test(value)));
    },
  };
}

function patternOf(wanted: string, hasWildcards: boolean): string {
  const literal = wanted.replaceAll(/[$()*+./?[\\\]^{|}]/gu, String.raw`\$&`);
  return hasWildcards ? literal.replaceAll('%', '.*').replaceAll('_', '.') : literal;
}

/** The JSON text that is looked at. Links are how an event is shown, not part of it. Raw text is looked at as a whole. */
function searched({ body }: Entry, scope: Settings['searchScope']): string {
  if (typeof body === 'string') return body;
  const { _links: _, ...event } = body;
  return JSON.stringify(scope === 'context' ? (event.context ?? null) : event);
}

function valuesOf(json: string): string[] {
  return Array.from(json.matchAll(TOKEN), ([token, key]) => (key === undefined ? token.replaceAll(/^"|"$/gu, '') : ''));
}
