import { expect, it } from 'vitest';
import { accountTag } from '../../../utils/watch/account.ts';
import { findDraftFaults, hintOf, tidyDraft } from '../../../utils/watch/account-draft.ts';

const GOOD = { label: 'Production', apiKey: 'a1b2c3d4', apiSecret: 'Abcdefgh12345' };

it.each([
  ['nothing in a good form', GOOD, {}],
  ['an empty form', { label: '', apiKey: '', apiSecret: '' }, { label: 'empty', apiKey: 'empty', apiSecret: 'empty' }],
  ['a key that is too short', { ...GOOD, apiKey: 'a1b2c3' }, { apiKey: 'malformed' }],
  ['a key with a colon', { ...GOOD, apiKey: 'a1b2:3d4' }, { apiKey: 'malformed' }],
  ['a secret that is too short', { ...GOOD, apiSecret: 'abc' }, { apiSecret: 'malformed' }],
  ['a secret with a line break', { ...GOOD, apiSecret: 'Abcdefgh\n12345' }, { apiSecret: 'malformed' }],
  ['a label that is taken', { ...GOOD, label: 'Staging' }, { label: 'duplicate' }],
  ['a label that is too long', { ...GOOD, label: 'x'.repeat(61) }, { label: 'too-long' }],
])('finds %s', (_what, draft, faults) => {
  expect(findDraftFaults(draft, ['Staging'], false)).toEqual(faults);
});

it('lets key and secret stay empty when an account is edited', () => {
  expect(findDraftFaults({ label: 'New name', apiKey: '', apiSecret: '' }, [], true)).toEqual({});
});

it('lets the secret alone be new when an account is edited', () => {
  expect(findDraftFaults({ label: 'Same', apiKey: '', apiSecret: 'Abcdefgh12345' }, [], true)).toEqual({});
});

it('takes the spaces off what was pasted', () => {
  expect(tidyDraft({ label: ' A ', apiKey: ' a1b2c3d4\n', apiSecret: '\tAbcdefgh12345 ' })).toEqual({
    ...GOOD,
    label: 'A',
  });
});

it('keeps two characters of a key as its hint', () => {
  expect(hintOf('a1b2c3d4')).toBe('d4');
});

it.each([
  ['Production', 'PR'],
  ['Contact centre', 'CC'],
  ['Ωmega-prod', 'ΩP'],
  ['7', '7'],
  ['🚀🚀', '··'],
])('makes of the label %s the tag %s', (label, tag) => {
  expect(accountTag(label)).toBe(tag);
});
