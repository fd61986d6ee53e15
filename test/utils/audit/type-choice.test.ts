import { expect, it } from 'vitest';
import { ALL_TYPES, groupTypes, isChosen, notableOf, sameChoice, withTypes } from '../../../utils/audit/type-choice.ts';

it('shows everything until something is chosen', () => {
  expect(isChosen(ALL_TYPES, 'ANYTHING')).toBe(true);
});

it('shows only what is chosen', () => {
  const choice = withTypes(ALL_TYPES, ['APP_CREATE'], true);
  expect([isChosen(choice, 'APP_CREATE'), isChosen(choice, 'APP_DELETE')]).toEqual([true, false]);
});

it('shows everything again when the last choice is taken back', () => {
  const choice = withTypes(withTypes(ALL_TYPES, ['APP_CREATE'], true), ['APP_CREATE'], false);
  expect(sameChoice(choice, ALL_TYPES)).toBe(true);
});

it('takes the notable types out of those there are', () => {
  expect(Array.from(notableOf(['USER_LOGIN', 'APP_DELETE', 'NEW_ONE']))).toEqual(['APP_DELETE', 'NEW_ONE']);
});

it('groups types by family, known ones in the order of the catalogue, unknown ones last', () => {
  expect(groupTypes(['ZZ_NEW', 'APP_DELETE', 'APP_CREATE', 'USER_LOGIN'])).toEqual([
    { family: 'access', types: ['USER_LOGIN'] },
    { family: 'applications', types: ['APP_CREATE', 'APP_DELETE'] },
    { family: 'other', types: ['ZZ_NEW'] },
  ]);
});

it.each(['signed', 'user_login', ' LOGIN '])('finds a type by %j', (needle) => {
  expect(groupTypes(['USER_LOGIN', 'APP_CREATE'], needle)[0]?.types).toContain('USER_LOGIN');
});
