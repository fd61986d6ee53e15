import { expect, it } from 'vitest';
import { KNOWN_TYPES, isNotable, titleFromCode, typeEntry } from '../../../utils/audit/catalogue.ts';

it('knows the 29 types that any public list has', () => {
  expect(KNOWN_TYPES).toHaveLength(29);
});

it('gives every known type a title of its own', () => {
  expect(new Set(KNOWN_TYPES.map((type) => typeEntry(type).title)).size).toBe(KNOWN_TYPES.length);
});

it('puts a type that it does not know into the family "other" (fault 35)', () => {
  expect(typeEntry('USER_MFA_RESET')).toEqual({ family: 'other', severity: 'info', title: 'User MFA reset' });
});

it.each([
  ['USER_MFA_RESET', 'User MFA reset'],
  ['ip_range_added', 'IP range added'],
  ['X', 'X'],
  ['', 'Untyped event'],
  ['__proto__', 'Proto'],
])('makes a title of the code %j (fault 35)', (code, title) => {
  expect(titleFromCode(code)).toBe(title);
});

it.each([
  ['ACCOUNT_SECRET_CREATE', true],
  ['NUMBER_UPDATED', true],
  ['USER_LOGIN', false],
  ['SOMETHING_NEW', true],
  ['constructor', true],
])('says of %s that it is notable: %s (fault 35)', (type, notable) => {
  expect(isNotable(type)).toBe(notable);
});
