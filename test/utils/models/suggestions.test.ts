import { describe, expect, it } from 'vitest';
import type { LookedUp } from '../../../utils/models/looked-up.ts';
import { suggestionsFor } from '../../../utils/models/suggestions.ts';
import { typingAt } from '../../../utils/query/suggest.ts';

const FACETS = {
  severity: [{ value: 'high', count: 5 }],
  type: [
    { value: 'NUMBER_UPDATED', count: 3 },
    { value: 'APP_CREATE', count: 0 },
  ],
  user: [{ value: 'alice@example.org', count: 8 }],
  source: [{ value: 'CD', count: 9 }],
  ip: [{ value: '192.0.2.10', count: 9 }],
  country: [
    { value: 'GB', count: 90 },
    { value: 'NL', count: 6 },
    { value: 'NO', count: 0 },
    { value: '', count: 1 },
  ],
  account: [{ value: 'My main account', count: 9 }],
};

const nameOf = (kind: string, value: string) => (`${kind} ${value}` === 'ip 192.0.2.10' ? 'Office Leeds' : null);

/** The caret stands where the bar is. */
function suggested(marked: string, looked: readonly LookedUp[] = []) {
  const typed = marked.replace('|', '');
  const typing = typingAt(typed, marked.indexOf('|'));
  const found = typing ? suggestionsFor(typed, typing, { facets: FACETS, looked, nameOf }) : [];
  return found.map(({ text, meaning, count, whole }) => [text, meaning, count, whole]);
}

describe('suggestions', () => {
  it('are the values of a field, by code and by name, with their counts; what begins so comes first', () => {
    expect(suggested('country:n|')).toEqual([
      ['NL', 'NL Netherlands', 6, 'country:NL '],
      ['NO', 'NO Norway', 0, 'country:NO '],
      ['GB', 'GB United Kingdom', 90, 'country:GB '],
    ]);
    expect(suggested('type:re-r|')).toEqual([['NUMBER_UPDATED', 'Number re-routed', 3, 'type:NUMBER_UPDATED ']]);
  });

  it('are found by the name that the person gave to a value, too', () => {
    expect(suggested('leeds|')).toEqual([['ip:192.0.2.10', 'Office Leeds', 9, 'ip:192.0.2.10 ']]);
  });

  it('are names of fields and values of any of them at the beginning of a word', () => {
    expect(suggested('sip sou|')).toEqual([['source:', null, null, 'sip source:']]);
    expect(suggested('ali|')).toEqual([['user:alice@example.org', null, 8, 'user:alice@example.org ']]);
  });

  it('are what was looked up: paths by any of their keys, the values under one, and ids', () => {
    const said = (value: string, count: number | null, isCut = false) => ({ value, count, isCut });
    const paths = [said('context.old.msisdn', 9), said('context.country', 8), said('context.msisdn', 7, true)];
    expect(suggested('a context.ms|', paths)).toEqual([
      ['context.msisdn:', null, 7, 'a context.msisdn:'],
      ['context.old.msisdn:', null, 9, 'a context.old.msisdn:'],
    ]);
    expect(suggested('context.n:li|', [said('Main line', 3), said('other', 2)])).toEqual([
      ['"Main line"', null, 3, 'context.n:"Main line" '],
    ]);
    expect(suggested('-id:|', [said('abc', null)])).toEqual([['abc', null, null, '-id:abc ']]);
  });

  it('quote what must be quoted', () => {
    expect(suggested('account:ma|')).toEqual([['"My main account"', null, 9, 'account:"My main account" ']]);
  });

  it('offer spans after a moment’s name, and families', () => {
    expect(suggested('after:-7|')).toEqual([['-7d', null, null, 'after:-7d ']]);
    expect(suggested('family:sec|')).toEqual([['secrets', 'Secrets', null, 'family:secrets ']]);
  });

  it('are none in quotes, under no field, and where all is said', () => {
    expect([suggested('"country:n|'), suggested('foo:b|'), suggested('country:NL|')]).toEqual([[], [], []]);
  });
});
